import { bundleOf, type BundleEntry } from '@/mocks/vendor/bundle'
import { documentEntries, type DocumentInput } from '@/mocks/vendor/document-bundle'
import { matterEntry } from '@/mocks/vendor/matter-bundle'
import { patientEntry } from '@/mocks/vendor/patient-entry'
import { relationshipEntries } from '@/mocks/vendor/relationship-bundle'

/** JSON that a test may change as it likes before it is read. */
// The point of these tests is to break what types would hold together.
export type Loose = { [name: string]: Loose } & Loose[]

const now = new Date('2026-11-21T10:00:00Z')
export const hetu = '020516C903K'

const viewForm = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" lang="sv">
  <head><title>Beslut</title></head>
  <body><h1>Beslut om hemvård</h1><p>Hemvård <em>bevil</em>jas från 1.12.2026.</p></body>
</html>`

export const goodInput = {
  versionOid: '2.999.1.1',
  setOid: '2.999.2.1',
  type: 'decision',
  serviceTask: 'older-people',
  socialService: 'home-care',
  hetu,
  controllerId: 'county-05',
  unitId: 'unit-snostjarnan',
  authorName: 'Petra Granbacka, socialarbetare',
  title: 'Beslut om hemvård',
  language: 'sv',
  createdAt: '2026-11-18T10:00:00+02:00',
  delayUntil: '2026-12-01',
  replaces: '2.999.1.0',
  attachmentOfSet: '2.999.2.9',
  matterOid: '2.999.3.1',
  relationshipOid: '2.999.4.1',
  xhtml: viewForm,
  json: { decision: 'granted' },
} as const satisfies DocumentInput

/** Positions of the entries of `goodTransaction`. */
export const at = {
  patient: 0,
  document: 1,
  view: 2,
  json: 3,
  matter: 4,
  relationship: 5,
  worker: 6,
}

/** A transaction with every kind of entry and every optional part, all of it right; a new copy at each call. */
export function goodTransaction(): Loose {
  const { controllerId, unitId } = goodInput
  const entries: readonly BundleEntry[] = [
    patientEntry({ hetu, familyName: 'Sandvik', givenNames: ['Elsa'], birthDate: '2016-05-02' }),
    ...documentEntries(goodInput),
    matterEntry({ oid: '2.999.3.1', hetu, name: 'Hemvård', controllerId, start: '2026-01-01' }),
    ...relationshipEntries({
      oid: '2.999.4.1',
      hetu,
      controllerId,
      unitId,
      serviceTask: 'older-people',
      socialService: 'home-care',
      start: '2026-01-01',
      worker: {
        identifier: 'w-1',
        name: 'Petra Granbacka',
        role: 'socialarbetare',
        roleIn: { fi: 'sosiaalityöntekijä' },
        unitId,
        phone: '+358 2 000 0000',
        email: 'petra@example.org',
        availability: 'vardagar klockan 9–11',
      },
    }),
  ]
  return JSON.parse(JSON.stringify(bundleOf(entries))) as Loose
}

export const context = {
  now,
  isOrganisation: (id: string) => ['county-05', 'unit-snostjarnan'].includes(id),
}
