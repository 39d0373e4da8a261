import { expect, test } from 'vitest'
import type { DocumentListDto } from '@/lib/contracts/portal/document-list'
import { inEachLanguage } from '@/lib/domain/codes/languages'
import { translator } from '@/lib/i18n/translator'
import { chosen } from './chosen'
import type { ReadList } from './types'

type Filters = DocumentListDto['filters']
const none: Filters = {
  serviceTask: null,
  type: null,
  controller: null,
  year: null,
  from: null,
  to: null,
  searchId: null,
  order: null,
  page: 1,
}
const county = { id: 'county-05', name: { ...inEachLanguage(() => 'Pirkanmaa'), sv: 'Birkaland' } }

function labelsOf(filters: Partial<Filters>, words: string | null = null) {
  const documents = { filters: { ...none, ...filters }, words } as DocumentListDto
  const list = { options: { controllers: [{ value: county, count: 2 }] } } as unknown as ReadList
  return chosen('fi', documents, list).map(({ name, label }) => [name, label])
}

test('nothing chosen is nothing to take away, and the service task is the page', () => {
  expect(labelsOf({ serviceTask: 'disability' })).toEqual([])
})

test('a controller is named in the language of the reader', () => {
  expect(labelsOf({ controller: 'county-05' })).toEqual([['organisation', 'Pirkanmaa']])
})

test('a controller that no document has is not named by what the address says', () => {
  const unknown = translator('fi')('log.actor.unknown')
  expect(labelsOf({ controller: 'Ring.0600-123' })).toEqual([['organisation', unknown]])
})

test('words and days are said as they narrow', () => {
  expect(labelsOf({ from: '2026-02-28', to: '2026-03-01' }, 'apu').map(([name]) => name)).toEqual([
    'search',
    'from',
    'to',
  ])
})
