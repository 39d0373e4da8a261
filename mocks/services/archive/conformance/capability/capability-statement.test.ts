import { describe, expect, test } from 'vitest'
import { routes } from '../../routes'
import { isFhir } from '../openapi/open-api'
import { searches } from '../searching/search-parameters'
import { capabilityStatement } from './capability-statement'
import { doesOf } from './interactions'

const [rest] = capabilityStatement(routes, 'https://archive.example', new Date(0)).rest ?? []
const resources = new Map(rest?.resource?.map((resource) => [resource.type as string, resource]))
/** The two that are FHIR's and no interaction with a type: the transaction and the statement itself. */
const ofTheWhole = ['/fhir', '/fhir/', '/fhir/metadata']
const fhir = routes.filter((route) => isFhir(route) && !ofTheWhole.includes(route.path))

test.each(fhir.map(({ method, path }) => [`${method} ${path}`, doesOf({ method, path })] as const))(
  '%s is told of',
  (_address, does) => {
    expect(does).toBeDefined()
    const resource = resources.get(does?.type ?? '')
    const at = does?.type === undefined ? rest : resource
    const operations = at?.operation?.map(({ name }) => name)
    const interactions = resource?.interaction?.map(({ code }) => code)
    if (does && 'operation' in does) expect(operations).toContain(does.operation)
    else expect(interactions).toContain(does?.interaction)
  },
)

describe('a type', () => {
  const searched = [...resources.values()].filter(({ interaction = [] }) =>
    interaction.some(({ code }) => code === 'search-type'),
  )
  test.each(searched.map((resource) => [resource.type, resource] as const))(
    '%s that can be searched says by what',
    (_type, { searchParam = [] }) => expect(searchParam.length).toBeGreaterThan(0),
  )

  test('that has parameters can be searched', () => {
    const types = new Set(searches.map(({ on }) => on))
    expect([...types].sort()).toEqual(searched.map(({ type }) => type as string).sort())
  })
})
