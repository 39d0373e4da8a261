import { type Entry, requests } from '../bundle/entries'

/** The url of a conditional update must name the identifier that the resource itself has. */
export function checkConditionalUrl(entry: Entry, system: string, value: string | undefined): void {
  const { search } = requests[entry.resourceType]
  const url = entry.place.at('request').at('url')
  if (search === undefined || value === undefined || !url.isThere) return
  if (decoded(url.value) === `${search}${system}|${value}`) return
  url.report(
    'conflicting-values',
    `The url must be ${search} with the system, "|" and the value of the resource's own identifier.`,
  )
}

function decoded(url: unknown): string | undefined {
  try {
    return typeof url === 'string' ? decodeURIComponent(url) : undefined
  } catch {
    return undefined
  }
}
