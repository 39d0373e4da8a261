import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import type { MatterDto } from '@/lib/contracts/portal/matters'
import { inEachLanguage } from '@/lib/domain/codes/languages'
import { locales } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { MatterPage } from './matter-page'

const named = (id: string, name: string) => ({ id, name: inEachLanguage(() => name) })
const step = (id: string, day: string, what: MatterDto['steps'][number]['what']) => ({
  day,
  what,
  document: { id, title: `Titel ${id}`, language: 'sv' as const, unit: named('unit-1', 'Enheten') },
  type: 'decision' as const,
  correctedAt: null,
})
const matter: MatterDto = {
  whose: {
    handle: 'self',
    displayName: 'Anna Aho',
    actorName: 'Anna Aho',
    login: 'login',
    capacity: 'self',
    previewAs: null,
    minor: false,
    birthDate: '1990-01-01',
  },
  id: 'matter-1',
  name: 'Stöd i vardagen',
  language: 'sv',
  serviceTask: 'disability',
  controller: named('county-05', 'Egentliga Finland'),
  steps: [step('a', '2026-01-02', 'applied'), step('b', '2026-03-05', 'decided')],
  statements: { state: 'read', consentSince: null, prohibited: ['b'] },
  readAt: '2026-11-29T10:00:00Z',
}
const html = (change: Partial<MatterDto> = {}, locale: (typeof locales)[number] = 'sv') =>
  renderToStaticMarkup(
    <MatterPage locale={locale} matter={{ ...matter, ...change }} readers={null} />,
  )

describe('the thread of a matter', () => {
  test.each(locales)('has each step in the list and in the table (%s)', (locale) => {
    const page = html({}, locale)
    for (const { document, what } of matter.steps) {
      // Once more in the hidden words of a decision's link.
      expect(page.split(document.title)).toHaveLength(what === 'decided' ? 4 : 3)
      expect(page).toContain(translator(locale)(`matters.what.${what}`))
    }
  })

  test.each([
    ['as a step of its own, at the moment that is recorded', '2026-03-20', 1],
    ['in the step itself, when it was made on that very day', '2026-03-05', 1],
  ])('tells once of a correction %s', (_name, day, times) => {
    const at = `${day}T12:20:00Z`
    const made = { ...step('b', '2026-03-05', 'decided'), correctedAt: at }
    const corrected = { ...made, day, what: 'corrected' as const }
    const steps = day === made.day ? [made] : [made, corrected]
    const page = html({ steps })
    expect(page.split('klockan\u00a014.20. Den rättade')).toHaveLength(times + 1)
  })

  test('a decision leads to what can be done and until when', () => {
    expect(html()).toContain('href="/sv/self/documents/b#short"')
    expect(html()).not.toContain('href="/sv/self/documents/a#short"')
  })

  test('marks what is prohibited once, and tells in numbers', () => {
    const t = translator('sv')
    expect(html().split(`>${t('matters.prohibited')}<`)).toHaveLength(2)
    expect(html()).toContain(t('matters.prohibitedCount', { count: 1, all: 2 }))
  })

  test('says that statements can’t be read, and not that there are none', () => {
    const t = translator('sv')
    const page = html({ statements: { state: 'unavailable', reference: 'ABC' } })
    expect(page).toContain(t('matters.statementsNotGone'))
    expect(page).not.toContain(t('matters.noConsent'))
  })

  test('has no line of time for a single day', () => {
    expect(html()).toContain('<svg viewBox="0 0 1000 20"')
    expect(html({ steps: matter.steps.slice(0, 1) })).not.toContain('<svg viewBox="0 0 1000 20"')
  })
})
