import { expect, test } from 'vitest'
import type { LogNarrowing } from '@/lib/contracts/archive/log-request'
import { logFiltersSchema, type LogFilters } from '@/lib/contracts/portal/log'
import { logNarrowing } from './log-narrowing'

const none = logFiltersSchema.parse({})

const chosen: Record<Exclude<keyof LogFilters, 'cursor' | 'order'>, LogFilters> = {
  event: { ...none, event: 'use' },
  organisation: { ...none, organisation: 'county-08' },
  ground: { ...none, ground: 'consent' },
  serviceTask: { ...none, serviceTask: 'disability' },
  from: { ...none, from: '2026-11-01' },
  to: { ...none, to: '2026-11-01' },
  touching: { ...none, touching: 'document-1' },
  directive: { ...none, directive: 'will-1' },
  row: { ...none, row: 'row-1' },
}

test.each(Object.entries(chosen))('%s narrows what is asked of the archive', (name, filters) => {
  const asked = (name === 'event' ? 'kinds' : name) as keyof LogNarrowing
  expect(logNarrowing(filters)[asked]).not.toEqual(logNarrowing(none)[asked])
})

test.each<[string, Partial<LogFilters>, readonly string[]]>([
  ['own views stand apart', {}, ['use', 'disclosure', 'refused', 'statement', 'maintenance']],
  ['own views are asked for by themselves', { event: 'own' }, ['own-view', 'view-on-behalf']],
  ['an event is asked for by itself', { event: 'refused' }, ['refused']],
  ['what touches a document stands together', { touching: 'document-1' }, []],
  ['what touches a consent stands together', { directive: 'will-1' }, []],
  ['an event is chosen of what touches a consent', { directive: 'will-1', event: 'use' }, ['use']],
  ['a row is unfolded whole', { row: 'row-1', event: 'use' }, []],
])('%s', (_name, chosen, kinds) => {
  expect(logNarrowing({ ...none, ...chosen }).kinds).toEqual(kinds)
})
