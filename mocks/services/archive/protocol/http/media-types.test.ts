import { expect, test } from 'vitest'
import { isAccepted, isTaken, mediaTypes } from './media-types'

test.each([
  ['nothing', undefined, true],
  ['an empty header', '', true],
  ['everything', '*/*', true],
  ['any application', 'application/*', true],
  ['FHIR', 'application/fhir+json', true],
  ['FHIR in other letters', 'Application/FHIR+JSON', true],
  ['plain JSON', 'application/json', true],
  ['a browser', 'text/html,application/xhtml+xml,*/*;q=0.8', true],
  ['XML', 'application/fhir+xml', false],
  ['XML before all else', 'application/fhir+xml, */*;q=0.1', true],
  ['text', 'text/*', false],
  ['FHIR never', 'application/fhir+json;q=0, application/json;q=0', false],
  ['all but JSON', '*/*, application/fhir+json;q=0, application/json;q=0', false],
  ['all but FHIR', '*/*, application/fhir+json;q=0', true],
  ['nonsense', ';;,', false],
])('one who accepts %s gets FHIR in JSON: %#', (_name, header, expected) => {
  expect(isAccepted(header, mediaTypes.fhir)).toBe(expected)
})

test.each([
  ['FHIR', 'application/fhir+json', true],
  ['plain JSON', 'application/json', true],
  ['with its encoding', 'application/fhir+json; charset=UTF-8', true],
  ['with a version', 'application/fhir+json; fhirVersion=4.0', true],
  ['in quotes', 'application/fhir+json;charset="utf-8"', true],
  ['in another encoding', 'application/fhir+json; charset=iso-8859-1', false],
  ['XML', 'application/fhir+xml', false],
  ['a form', 'application/x-www-form-urlencoded', false],
  ['text', 'text/plain;charset=UTF-8', false],
  ['the beginning of a name', 'application/fhir+json2', false],
  ['nothing', undefined, false],
])('a body as %s is taken: %#', (_name, header, expected) => {
  expect(isTaken(header, mediaTypes.fhir)).toBe(expected)
})
