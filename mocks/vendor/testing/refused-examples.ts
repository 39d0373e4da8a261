import type { ErrorCode } from '@/mocks/services/archive/store/storing/bundle/error-codes'
import type { Bundle } from '../bundle'
import { documentBundle, type DocumentInput } from '../document-bundle'

const page = (body: string) =>
  `<html xmlns="http://www.w3.org/1999/xhtml" lang="sv"><head><title>Beslut</title></head><body>${body}</body></html>`

export const example = {
  versionOid: '2.999.8.1.1',
  setOid: '2.999.8.1',
  type: 'decision',
  serviceTask: 'older-people',
  socialService: 'home-care',
  hetu: '150675-917E',
  controllerId: 'county-05',
  unitId: 'unit-hostvinden',
  title: 'Beslut om hemvård',
  language: 'sv',
  createdAt: '2025-03-03T10:00:00+02:00',
  xhtml: page('<p>Hemvård beviljas.</p>'),
  json: { decision: 'granted' },
} as const satisfies DocumentInput

/** JSON without types, for the point is to break them. */
type Loose = { [name: string]: Loose } & Loose[]

/** The example with something wrong in its DocumentReference, or in all of its entries. */
function changed(change: (document: Loose, entries: Loose) => void): unknown {
  const bundle = JSON.parse(JSON.stringify(documentBundle(example))) as Loose
  change(bundle.entry![0]!.resource!, bundle.entry!)
  return bundle
}

const withInput = (change: Partial<DocumentInput> | { pdf: Uint8Array }): Bundle =>
  documentBundle({ ...example, ...change } as DocumentInput)

const set = (target: Loose | undefined, changes: object) =>
  void Object.assign(target ?? {}, changes)

/** What the scan finds is refused only where there is one; scanning.integration.test.ts shows it. */
export type RefusedByItself = Exclude<ErrorCode, 'infected-content'>

/** A body that is refused for each code, and for that alone. */
export const refusedExamples: Readonly<Record<RefusedByItself, () => unknown>> = {
  'invalid-bundle': () => ({ ...documentBundle(example), type: 'collection' }),
  'unsupported-entry': () =>
    changed((_, entries) => {
      const request = { method: 'POST', url: 'Observation' }
      entries.push({ resource: { resourceType: 'Observation' }, request } as unknown as Loose)
    }),
  'invalid-value': () => changed((document) => set(document, { docStatus: 'preliminary' })),
  'missing-metadata': () => changed((document) => set(document, { description: undefined })),
  'unknown-element': () => changed((document) => set(document, { securityLabel: [] })),
  'unknown-code': () =>
    changed((document) => set(document.category![0]!.coding![0], { code: 'dentistry' })),
  'conflicting-values': () =>
    changed((document) => set(document.content![0]!.attachment, { title: 'Annat' })),
  'invalid-hetu': () => withInput({ hetu: '150675-917F' }),
  'invalid-oid': () => withInput({ versionOid: '2.999.08' }),
  'impossible-date': () => withInput({ createdAt: '2099-01-01T10:00:00+02:00' }),
  'patient-data': () =>
    changed((document) => set(document.meta!.security![0], { code: 'health-care' })),
  'unknown-organisation': () => withInput({ unitId: 'unit-nowhere' }),
  'dangling-reference': () =>
    changed((_, entries) => {
      const resource = { resourceType: 'Binary', contentType: 'text/plain', data: 'eA==' }
      entries.push({ resource, request: { method: 'POST', url: 'Binary' } } as unknown as Loose)
    }),
  'duplicate-identifier': () =>
    changed((_, entries) => {
      const [reference, view] = documentBundle({ ...example, setOid: '2.999.8.2' }).entry
      const again = JSON.parse(JSON.stringify([reference, view])) as Loose
      set(again[0], { fullUrl: undefined })
      set(again[1], { fullUrl: 'urn:uuid:00000000-0000-4000-8000-00000000000f' })
      set(again[0]!.resource, { content: [again[0]!.resource!.content![0]] })
      set(again[0]!.resource!.content![0]!.attachment, { url: again[1]!.fullUrl })
      entries.push(...again)
    }),
  'unsupported-content': () =>
    changed((document, entries) => {
      set(document.content![0]!.attachment, { contentType: 'text/html' })
      set(entries[1]!.resource, { contentType: 'text/html' })
    }),
  'invalid-base64': () => changed((_, entries) => set(entries[1]!.resource, { data: '<p>' })),
  'invalid-view-form': () => withInput({ xhtml: page('<p>Hemvård') }),
  'active-content': () => withInput({ xhtml: page('<script>alert(1)</script>') }),
  'invalid-structured-form': () =>
    changed((_, entries) => set(entries[2]!.resource, { data: 'W10=' })),
  'invalid-pdf': () => withInput({ pdf: Buffer.from('no PDF') }),
  'too-large': () => withInput({ xhtml: page('x'.repeat(8 * 1024 * 1024)) }),
  'not-your-register': () => withInput({ controllerId: 'county-08', unitId: 'unit-havutupa' }),
  'outside-decision': () => withInput({ format: 'old' }),
  'version-conflict': () => withInput({ replaces: '2.999.8.1.0' }),
}
