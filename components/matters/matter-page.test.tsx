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
  document: {
    ...{ id, title: `Titel ${id}`, madeOn: '2026-01-02', language: 'sv' as const },
    unit: named('unit-1', 'Enheten'),
  },
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
  lastDays: null,
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

  test('the last day to appeal is asked for, and is then a step, also of the time line', () => {
    const t = translator('sv')
    const way = 'href="/sv/self/matters/matter-1?days=read#steps"'
    expect(html()).toContain(way)
    expect(html({ steps: matter.steps.slice(0, 1) })).not.toContain(way)
    const steps = [...matter.steps, step('b', '2026-04-13', 'appealable')]
    const page = html({ steps, lastDays: { state: 'read', silent: [] } })
    expect(page).not.toContain(way)
    expect(page).not.toContain(t('matters.days.newest'))
    expect(page.split(`>${t('matters.what.appealable')}<`)).toHaveLength(3)
    expect(page).toContain('13.4.2026')
    expect(page).not.toContain(t('matters.appeal'))
    expect(page.split(`>${t('matters.prohibited')}<`)).toHaveLength(2)
  })

  test.each<[string, MatterDto['lastDays'], 'none' | 'goesOn', 'none' | 'unavailable']>([
    ['no decision says a day', { state: 'read', silent: ['b'] }, 'none', 'unavailable'],
    ['it cannot be read', { state: 'unavailable', reference: 'ABC' }, 'goesOn', 'none'],
  ])('where %s it is told, and the thread stands', (_name, lastDays, told, other) => {
    const t = translator('sv')
    const page = html({ lastDays })
    expect(page).toContain(t(`matters.days.${told}`))
    expect(page).not.toContain(t(`matters.days.${other}`))
    expect(page).toContain(t('matters.appeal'))
  })

  test('where there are more decisions than were read, it is said', () => {
    const t = translator('sv')
    const steps = [...matter.steps, step('c', '2026-03-06', 'decided')]
    const page = html({ steps, lastDays: { state: 'read', silent: ['c'] } })
    expect(page).toContain(`${t('matters.days.none')} ${t('matters.days.newest')}`)
  })

  test('documents of one title are told apart by their day, to those who hear the links alone', () => {
    const [, b] = matter.steps
    if (!b) throw new Error('no step')
    const twin = {
      ...b,
      day: '2026-05-06',
      document: { ...b.document, id: 'c', madeOn: '2026-05-06' },
    }
    expect(html()).not.toContain(', 2\u00a0januari')
    // The link of each, and the one to what can be done.
    expect(html({ steps: [b, twin] }).split(', 6\u00a0maj\u00a02026')).toHaveLength(3)
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
