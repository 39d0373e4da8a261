import { Place } from '../bundle/place'

/** The spots of an extension that may repeat, and the list of the others, which `readExtensions` takes. */
export function repeatedExtensions(
  place: Place,
  url: string,
): { repeated: readonly Place[]; others: readonly Place[] } {
  const entries = place.list('The extension', 0, 50)
  const isRepeated = (entry: Place) => entry.at('url').value === url
  return {
    repeated: entries.filter(isRepeated),
    others: entries.filter((entry) => !isRepeated(entry)),
  }
}

/**
 * The values of the extensions of an element, by url, each as the spot of its `value[x]` or, where it nests, of the
 * extension itself. An unknown url and a url that comes twice are reported.
 */
export function readExtensions(
  place: Place | readonly Place[],
  known: Readonly<Record<string, string>>,
): ReadonlyMap<string, Place> {
  const found = new Map<string, Place>()
  const entries = place instanceof Place ? place.list('The extension', 0, 50) : place
  for (const entry of entries) {
    const url = entry.at('url').value
    const valueKey = typeof url === 'string' && Object.hasOwn(known, url) ? known[url] : undefined
    if (typeof url !== 'string' || valueKey === undefined) {
      entry.at('url').report('unknown-element', 'This extension is not known and would be lost.')
      continue
    }
    if (found.has(url)) entry.report('invalid-value', 'This extension can stand here only once.')
    if (entry.hasOnly(['url', valueKey])) {
      found.set(url, valueKey === 'extension' ? entry : entry.at(valueKey).required('The value'))
    }
  }
  return found
}
