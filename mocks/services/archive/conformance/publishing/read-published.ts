import type { Archive } from '../../archive'
import { idOf, refuse, respond, type FhirContext } from '../../protocol/http/fhir-context'
import { notFound } from '../../protocol/http/outcome'
import { answerFound } from './answer-found'
import {
  publishedResources,
  publishedTypes,
  type PublishedResource,
  type PublishedType,
} from './published-resources'

/** GET {type}/{id} of what is published. */
function read(type: PublishedType, c: FhirContext): Response {
  const id = idOf(c)
  const found = publishedResources[type].find((resource) => resource.id === id)
  return found ? respond(c, found) : refuse(c, 404, notFound)
}

/** GET {type}?url=…; of NamingSystem `value`. */
function search(type: PublishedType, archive: Archive, c: FhirContext): Response {
  const name = type === 'NamingSystem' ? 'value' : 'url'
  return answerFound<PublishedResource>(archive, c, type, name, publishedResources[type])
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
