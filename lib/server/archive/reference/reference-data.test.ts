import { afterEach, expect, test, vi } from 'vitest'
import { ok } from '@/lib/domain/result'
import { callArchiveFor } from '../call-archive'
import { readReferenceData } from './reference-data'

vi.mock('../call-archive', () => ({ callArchiveFor: vi.fn() }))
vi.mock('@/lib/config/log', () => ({ log: vi.fn(), newReference: () => 'ref' }))
afterEach(() => vi.resetAllMocks())

/** What the archive answers, by what it is asked for. */
function answers(organisations: readonly object[], versions: readonly object[]) {
  vi.mocked(callArchiveFor).mockImplementation((_schema, _asker, { name }) => {
    const resources = name === 'Organization' ? organisations : versions
    return Promise.resolve(ok({ entry: resources.map((resource) => ({ resource })) })) as never
  })
}
const controller = {
  resourceType: 'Organization',
  id: 'county-05',
  name: 'Egentliga Finlands välfärdsområde',
  type: [{ coding: [{ code: 'controller' }] }],
}
const version = { version: '1', status: 'active', effectivePeriod: { start: '2026-01-01' } }
const minute = 60_000

test('what has never been set up says so; what was, and then is empty, cannot be read', async () => {
  answers([], [])
  expect(await readReferenceData(0)).toMatchObject({ ok: false, failure: 'not-set-up' })
  answers([controller], [])
  expect(await readReferenceData(0)).toMatchObject({ ok: false, failure: 'not-set-up' })
  answers([controller], [version])
  expect(await readReferenceData(minute)).toMatchObject({ ok: true })
  answers([], [])
  expect(await readReferenceData(3 * minute)).toMatchObject({
    ok: false,
    failure: 'archive-unavailable',
  })
})
