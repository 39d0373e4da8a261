import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { OverviewDto } from '@/lib/contracts/portal/overview'
import { inEachLanguage } from '@/lib/domain/codes/languages'
import { translator } from '@/lib/i18n/translator'
import { Relationships } from './relationships'

const county = { id: 'county-05', name: inEachLanguage(() => 'Birkaland') }
const one = {
  serviceTask: 'disability',
  controller: county,
  unit: county,
  startedOn: '2026-01-01',
  endedOn: null,
} as const

const draw = (items: Extract<OverviewDto['relationships'], { state: 'read' }>['items']) =>
  renderToStaticMarkup(
    <Relationships
      locale="sv"
      relationships={{ state: 'read', items, ownWorkers: [] }}
      retry="/sv/self"
    />,
  )

test('one who has no client relationship is told so, and there is no empty list', () => {
  const html = draw([])
  expect(html).toContain(translator('sv')('overview.noRelationships'))
  expect(html).not.toContain('<ul')
})

test('a relationship that goes on has a beginning and no end', () => {
  const html = draw([one])
  expect(html).toContain('Birkaland')
  expect(html.match(/<li/g)).toHaveLength(1)
  expect(html).not.toContain(translator('sv')('overview.noRelationships'))
})
