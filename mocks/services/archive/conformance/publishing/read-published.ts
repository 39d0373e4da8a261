import type { Archive } from '../../archive'
import { idOf, refuse, respond, type FhirContext } from '../../protocol/http/fhir-context'
import { notFound } from '../../protocol/http/outcome'
import { readQuery } from '../../protocol/http/read-body'
import { isProblem, readControl, tooMany } from '../../protocol/http/search-control'
import { isAsked } from '../../protocol/http/search-matches'
import { searchset } from '../../protocol/http/searchset'
import { published } from '../published'
import {
  addressOf,
  publishedResources,
  publishedTypes,
  type PublishedType,
} from './published-resources'

/** GET {type}/{id} of what is published. */
function read(type: PublishedType, c: FhirContext): Response {
  const id = idOf(c)
  const found = publishedResources[type].find((resource) => resource.id === id)
  return found ? respond(c, found) : refuse(c, 404, notFound)
}

/** GET {type}?url=…, with or without "|" and its version; of NamingSystem `value`. */
function search(type: PublishedType, { config }: Archive, c: FhirContext): Response {
  const name = type === 'NamingSystem' ? 'value' : 'url'
  const query = readQuery(c.req.raw)
  const control = readControl(query, { repeated: [name] })
  if (isProblem(control)) return refuse(c, 400, control)
  const isMeant = (address: string | undefined) => (asked: string) =>
    asked === address || asked === `${address}|${published.version}`
  const found = publishedResources[type].filter((resource) =>
    isAsked(query, name, isMeant(addressOf(resource))),
  )
  const problem = tooMany(control, found.length)
  if (problem) return refuse(c, 400, problem)
  return respond(c, searchset(config.url, type, found, control.onlyTotal))
}

type PublishedRoute = Readonly<{
  method: 'GET'
  path: string
  open: true
  handle: (archive: Archive, c: FhirContext) => Response
}>

/** The addresses of all that is published, for everyone. */
export const publishedRoutes: readonly PublishedRoute[] = publishedTypes.flatMap((type) => {
  const open = { method: 'GET', open: true } as const
  return [
    { ...open, path: `/fhir/${type}`, handle: (archive, c) => search(type, archive, c) },
    { ...open, path: `/fhir/${type}/:id`, handle: (_archive, c) => read(type, c) },
  ] satisfies PublishedRoute[]
})
