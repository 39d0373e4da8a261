import { describe } from 'vitest'
import { at, type Loose } from './testing/good-transaction'
import { drop, refusals, resource, set } from './testing/refusals'

describe('other entries are refused', () => {
  const translated = (e: Loose) =>
    resource(e, at.worker).code![0]!._text!.extension![0]!.extension![0]!
  const relationship = (e: Loose) => resource(e, at.relationship)
  // prettier-ignore
  refusals([
    ['when a name says nothing', (e) => set(resource(e, at.patient), 'name', [{}]), 'missing-metadata at [0].resource.name[0]'],
    ['when a birthday is not that of the HETU', (e) => set(resource(e, at.patient), 'birthDate', '2016-05-03'), 'conflicting-values at [0].resource.birthDate'],
    ['when a death is to come', (e) => set(resource(e, at.patient), 'deceasedDateTime', '2026-11-22'), 'impossible-date at [0].resource.deceasedDateTime'],
    ['when a death is before the birth', (e) => set(resource(e, at.patient), 'deceasedDateTime', '2016-05-01'), 'conflicting-values at [0].resource.deceasedDateTime'],
    ['when a death is told without its day', (e) => set(resource(e, at.patient), 'deceasedBoolean', true), 'missing-metadata at [0].resource.deceasedBoolean'],
    ['when a death is told and taken back', (e) => { set(resource(e, at.patient), 'deceasedDateTime', '2026-11-01'); set(resource(e, at.patient), 'deceasedBoolean', false) }, 'conflicting-values at [0].resource.deceasedBoolean'],
    ['when a url names another client', (e) => set(e[0]!.request!, 'url', 'Patient?identifier=x'), 'conflicting-values at [0].request.url'],
    ['when a matter does not say whether it is shared', (e) => drop(resource(e, at.matter), 'extension'), 'missing-metadata at [4].resource.extension'],
    ['when a matter is on hold', (e) => set(resource(e, at.matter), 'status', 'on-hold'), 'unknown-code at [4].resource.status'],
    ['when a relationship begins tomorrow', (e) => set(relationship(e).period!, 'start', '2026-11-22'), 'impossible-date at [5].resource.period.start'],
    ['when a relationship that goes on has an end', (e) => set(relationship(e).period!, 'end', '2026-11-20'), 'impossible-date at [5].resource.period.end'],
    ['when a finished one has no end', (e) => set(relationship(e), 'status', 'finished'), 'missing-metadata at [5].resource.period.end'],
    ['when it ends before its start', (e) => { set(relationship(e), 'status', 'finished'); set(relationship(e).period!, 'end', '2025-12-31') }, 'impossible-date at [5].resource.period.end'],
    ['when its worker is not in the Bundle', (e) => set(relationship(e).careManager!, 'reference', 'urn:uuid:0'), 'dangling-reference at [5].resource.careManager.reference'],
    ['when its unit is missing', (e) => relationship(e).extension!.shift(), 'missing-metadata at [5].resource.extension'],
    ['when a worker has a fax', (e) => set(resource(e, at.worker).telecom![0]!, 'system', 'fax'), 'unknown-code at [6].resource.telecom[0].system'],
    ['when a translation is into a language that is not kept', (e) => set(translated(e), 'valueCode', 'de'), 'unknown-code at [6].resource.code[0].text.extension[0].extension[0].valueCode'],
    ['when a translation lacks its text', (e) => resource(e, at.worker).code![0]!._text!.extension![0]!.extension!.pop(), 'missing-metadata at [6].resource.code[0].text.extension[0]'],
    ['when there are two translations into one language', (e) => resource(e, at.worker).code![0]!._text!.extension!.push(resource(e, at.worker).code![0]!._text!.extension![0]!), 'invalid-value at [6].resource.code[0].text.extension[1]'],
    ['when they are of another kind', (e) => set(resource(e, at.worker), 'resourceType', 'Observation'), 'unsupported-entry at [6].resource', 'dangling-reference at [5].resource.careManager.reference'],
  ])
})
