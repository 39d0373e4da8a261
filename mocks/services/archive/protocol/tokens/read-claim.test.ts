import { describe, expect, test } from 'vitest'
import { codeSystem } from '@/lib/contracts/archive/systems'
import type { OrganisationDirectory } from '../../database/organisation-directory'
import { hetus } from '../../testing/make-document'
import { readClaim, type ClaimContext } from './read-claim'

const organisations: OrganisationDirectory = {
  has: () => true,
  ids: () => [],
  isController: () => true,
  isProducer: () => false,
  belongsTo: (unit, controller) => unit === 'unit-1' && controller === 'county-05',
  agreementsOf: () => [],
}
const context: ClaimContext = {
  client: {
    clientId: 'a-system',
    kind: 'client-information-system',
    name: 'A',
    organisation: 'county-05',
    statutoryRights: [
      { ground: 'urgent-need', from: '2024-01-01' },
      { ground: 'supervision', from: '2024-01-01', until: '2024-12-31' },
    ],
  },
  organisations,
  patientId: (hetu) => `id of ${hetu}`,
  today: '2026-11-20',
}
const iua = {
  person_id: `urn:oid:1.2.246.21|${hetus.child}`,
  subject_organization_id: 'Organization/county-05',
  purpose_of_use: [{ system: codeSystem.purposeOfUse, code: 'client-relationship' }],
}
const mittkanta = { unit: 'unit-1', client_relationship: 'urn:oid:1.2.3' }
const worker = { subject_id: 'w1', subject_name: 'Petra Granbacka' }
const purpose = (code: string) => ({
  purpose_of_use: [{ system: codeSystem.purposeOfUse, code }],
})
const read = (ofIua: object = {}, ofOurs: object = {}) =>
  readClaim({ ihe_iua: { ...iua, ...ofIua }, mittkanta: { ...mittkanta, ...ofOurs } }, context)
const none = { client_relationship: undefined }

test('who claims nothing claims nothing', () => {
  expect(readClaim(undefined, context)).toBeUndefined()
})

describe('what is claimed', () => {
  test('a client relationship, by an automatic run', () => {
    expect(read()).toEqual({
      clientId: `id of ${hetus.child}`,
      adultFrom: '2034-05-02',
      unit: 'unit-1',
      purpose: 'client-relationship',
      relationship: '1.2.3',
      statutoryGround: null,
      worker: null,
    })
  })

  test('by a worker, in a unit that is named as a reference', () => {
    expect(read(worker, { unit: 'Organization/unit-1' })).toMatchObject({
      unit: 'unit-1',
      worker: { id: 'w1', name: 'Petra Granbacka' },
    })
  })

  test('a statutory right', () => {
    const given = { ...none, statutory_ground: 'urgent-need' }
    expect(read({ ...worker, ...purpose('statutory-right') }, given)).toMatchObject({
      purpose: 'statutory-right',
      relationship: null,
      statutoryGround: 'urgent-need',
    })
  })

  test('the work of the archivist', () => {
    expect(read({ ...worker, ...purpose('archive-maintenance') }, none)).toMatchObject({
      purpose: 'archive-maintenance',
      relationship: null,
      statutoryGround: null,
    })
  })
})

describe('what does not hold is told in a sentence that repeats nothing', () => {
  test.each<[string, object, object, string]>([
    [
      'no person',
      { person_id: 'urn:oid:1.2.246.21|010190-9001' },
      {},
      'person_id names no person.',
    ],
    [
      'a code of another register',
      { person_id: `urn:oid:1.2.246.22|${hetus.child}` },
      {},
      'person_id names no person.',
    ],
    ['a code without its register', { person_id: hetus.child }, {}, 'person_id names no person.'],
    [
      'a code after something else',
      { person_id: `x urn:oid:1.2.246.21|${hetus.child}` },
      {},
      'person_id names no person.',
    ],
    [
      'another organisation',
      { subject_organization_id: 'Organization/county-17' },
      {},
      'subject_organization_id is not the organisation that the program is registered for.',
    ],
    [
      'its organisation without the word',
      { subject_organization_id: 'county-05' },
      {},
      'subject_organization_id is not the organisation that the program is registered for.',
    ],
    ['a unit of another', {}, { unit: 'unit-2' }, 'unit is not one of the organisation.'],
    [
      'a reference to a unit, later in the text',
      {},
      { unit: 'x Organization/unit-1' },
      'unit is not one of the organisation.',
    ],
    [
      'the word of a reference within its name',
      {},
      { unit: 'unit-Organization/1' },
      'unit is not one of the organisation.',
    ],
    ['an id without a name', { subject_id: 'w1' }, {}, 'subject_id and subject_name go together.'],
    ['a name without an id', { subject_name: 'P' }, {}, 'subject_id and subject_name go together.'],
    [
      'a relationship that is not named',
      {},
      none,
      'client_relationship goes with the purpose client-relationship.',
    ],
    [
      'a relationship for the archivist',
      { ...worker, ...purpose('archive-maintenance') },
      {},
      'client_relationship goes with the purpose client-relationship.',
    ],
    [
      'a right that is not named',
      { ...worker, ...purpose('statutory-right') },
      none,
      'statutory_ground goes with the purpose statutory-right.',
    ],
    [
      'a right in a relationship',
      {},
      { statutory_ground: 'urgent-need' },
      'statutory_ground goes with the purpose statutory-right.',
    ],
    [
      'a right that nobody uses',
      purpose('statutory-right'),
      { ...none, statutory_ground: 'urgent-need' },
      'subject_id and subject_name are needed for this purpose.',
    ],
    [
      'an archivist who is nobody',
      purpose('archive-maintenance'),
      none,
      'subject_id and subject_name are needed for this purpose.',
    ],
    [
      'a right that the organisation has not',
      { ...worker, ...purpose('statutory-right') },
      { ...none, statutory_ground: 'guardianship-report' },
      'The organisation has not this statutory right.',
    ],
    [
      'a right that it had',
      { ...worker, ...purpose('statutory-right') },
      { ...none, statutory_ground: 'supervision' },
      'The organisation has not this statutory right.',
    ],
  ])('%s', (_what, ofIua, ofOurs, problem) => {
    expect(read(ofIua, ofOurs)).toEqual({ problem })
  })
})

describe('what has another form than the guide says is told by its place', () => {
  const malformed = (place: string) => ({
    problem: `extensions are not as the guide says: ${place}.`,
  })

  test.each<[string, object, object, string]>([
    ['no person', { person_id: undefined }, {}, 'ihe_iua.person_id'],
    [
      'an organisation that is empty',
      { subject_organization_id: ' ' },
      {},
      'ihe_iua.subject_organization_id',
    ],
    [
      'a purpose of another system',
      { purpose_of_use: [{ system: 'x', code: 'client-relationship' }] },
      {},
      'ihe_iua.purpose_of_use.0.system',
    ],
    ['a purpose that there is not', purpose('curiosity'), {}, 'ihe_iua.purpose_of_use.0.code'],
    [
      'two purposes',
      { purpose_of_use: [...iua.purpose_of_use, ...iua.purpose_of_use] },
      {},
      'ihe_iua.purpose_of_use',
    ],
    [
      'a name that shows nothing',
      { subject_id: 'w1', subject_name: '\u200b' },
      {},
      'ihe_iua.subject_name',
    ],
    ['a unit of 201 signs', {}, { unit: 'x'.repeat(201) }, 'mittkanta.unit'],
    [
      'a relationship that is no OID',
      {},
      { client_relationship: '1.2.3' },
      'mittkanta.client_relationship',
    ],
    [
      'an OID of one number',
      {},
      { client_relationship: 'urn:oid:1' },
      'mittkanta.client_relationship',
    ],
    [
      'an OID that ends in a point',
      {},
      { client_relationship: 'urn:oid:1.2.' },
      'mittkanta.client_relationship',
    ],
    [
      'something before an OID',
      {},
      { client_relationship: 'x urn:oid:1.2' },
      'mittkanta.client_relationship',
    ],
    [
      'an OID of 141 signs',
      {},
      { client_relationship: `urn:oid:1.${'2'.repeat(131)}` },
      'mittkanta.client_relationship',
    ],
    [
      'a right that there is not',
      {},
      { statutory_ground: 'curiosity' },
      'mittkanta.statutory_ground',
    ],
  ])('%s', (_what, ofIua, ofOurs, place) => {
    expect(read(ofIua, ofOurs)).toEqual(malformed(place))
  })

  test.each([[null], ['text'], [{ ihe_iua: iua }], [{ mittkanta }]])('%j', (extensions) => {
    expect(readClaim(extensions, context)).toHaveProperty('problem')
  })

  test('an OID of 140 signs, and texts of 200, are taken', () => {
    const long = `urn:oid:1.${'2'.repeat(130)}`
    const ofUnit = { ...organisations, belongsTo: () => true }
    const extensions = {
      ihe_iua: { ...iua, subject_id: 'x'.repeat(200), subject_name: 'y'.repeat(200) },
      mittkanta: { unit: 'z'.repeat(200), client_relationship: long },
    }
    expect(readClaim(extensions, { ...context, organisations: ofUnit })).toMatchObject({
      relationship: long.slice(8),
    })
  })

  test('the numbers of an OID have as many figures as they need', () => {
    expect(read({}, { client_relationship: 'urn:oid:12.345.6' })).toMatchObject({
      relationship: '12.345.6',
    })
  })

  test('spaces around a text do not count', () => {
    expect(
      read({ subject_id: ' w1 ', subject_name: ' Petra ' }, { unit: ' unit-1 ' }),
    ).toMatchObject({
      unit: 'unit-1',
      worker: { id: 'w1', name: 'Petra' },
    })
  })
})
