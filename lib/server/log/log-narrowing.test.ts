import { expect, test } from 'vitest'
import type { LogNarrowing } from '@/lib/contracts/archive/log-request'
import { logFiltersSchema, type LogFilters } from '@/lib/contracts/portal/log'
import { logNarrowing } from './log-narrowing'

const none = logFiltersSchema.parse({})

const matters = new Map([
  ['document-1', { id: 'matter-1' }],
  ['document-2', { id: 'matter-1' }],
  ['document-3', { id: 'matter-2' }],
  ['hidden', { id: 'matter-3' }],
  ['hidden-too', { id: 'matter-1' }],
])
const shown = new Map(['document-1', 'document-2', 'document-3'].map((id) => [id, {}]))
const sight = { shown, index: { matters } } as unknown as Parameters<typeof logNarrowing>[1]

const chosen: Record<Exclude<keyof LogFilters, 'cursor' | 'order'>, LogFilters> = {
  event: { ...none, event: 'use' },
  organisation: { ...none, organisation: 'county-08' },
  ground: { ...none, ground: 'consent' },
  serviceTask: { ...none, serviceTask: 'disability' },
  from: { ...none, from: '2026-11-01' },
  to: { ...none, to: '2026-11-01' },
  touching: { ...none, touching: 'document-1' },
  matter: { ...none, matter: 'matter-1' },
  directive: { ...none, directive: 'will-1' },
  row: { ...none, row: 'row-1' },
}

test.each(Object.entries(chosen))('%s narrows what is asked of the archive', (name, filters) => {
  const askedAs: Record<string, string> = { event: 'kinds', matter: 'touching' }
  const asked = (askedAs[name] ?? name) as keyof LogNarrowing
  expect(logNarrowing(filters, sight)[asked]).not.toEqual(logNarrowing(none, sight)[asked])
})

test.each<[string, Partial<LogFilters>, readonly string[]]>([
  ['own views stand apart', {}, ['use', 'disclosure', 'refused', 'statement', 'maintenance']],
  ['own views are asked for by themselves', { event: 'own' }, ['own-view', 'view-on-behalf']],
  ['an event is asked for by itself', { event: 'refused' }, ['refused']],
  ['what touches a document stands together', { touching: 'document-1' }, []],
  ['what touches a matter stands together', { matter: 'matter-1' }, []],
  ['what touches a consent stands together', { directive: 'will-1' }, []],
  ['an event is chosen of what touches a consent', { directive: 'will-1', event: 'use' }, ['use']],
  ['a row is unfolded whole', { row: 'row-1', event: 'use' }, []],
])('%s', (_name, chosen, kinds) => {
  expect(logNarrowing({ ...none, ...chosen }, sight).kinds).toEqual(kinds)
})

test.each<[string, string, readonly string[]]>([
  ['its documents that are shown, and no other', 'matter-1', ['document-1', 'document-2']],
  ['nothing, where none of them is', 'matter-3', ['nothing']],
  ['the same nothing, where there is no such matter', 'never', ['nothing']],
])('a matter narrows to %s', (_name, matter, touching) => {
  expect(logNarrowing({ ...none, matter }, sight).touching).toEqual(touching)
})
