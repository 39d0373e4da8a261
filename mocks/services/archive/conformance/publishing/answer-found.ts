import type { ConceptMap } from 'fhir/r4'
import type { Archive } from '../../archive'
import { refuse, respond, type FhirContext } from '../../protocol/http/fhir-context'
import { readQuery } from '../../protocol/http/read-body'
import { isProblem, readControl, tooMany } from '../../protocol/http/search-control'
import { isAsked } from '../../protocol/http/search-matches'
import { searchset } from '../../protocol/http/searchset'
import { published } from '../published'
import { addressOf, type PublishedResource } from './published-resources'

/**
 * Those of the resources that are asked for by their names, with or without "|" and the version.
 *
 * @param name the parameter of the search
 */
export function answerFound<Resource extends PublishedResource | ConceptMap>(
  { config }: Archive,
  c: FhirContext,
  type: Resource['resourceType'],
  name: 'url' | 'value',
  resources: readonly Resource[],
): Response {
  const query = readQuery(c.req.raw)
  const control = readControl(query, { repeated: [name] })
  if (isProblem(control)) return refuse(c, 400, control)
  const isMeant = (address: string | undefined) => (asked: string) =>
    asked === address || asked === `${address}|${published.version}`
  const found = resources.filter((resource) => isAsked(query, name, isMeant(addressOf(resource))))
  const problem = tooMany(control, found.length)
  if (problem) return refuse(c, 400, problem)
  return respond(c, searchset(config.url, type, found, control.onlyTotal))
}
