import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { inEachLanguage } from '@/lib/domain/codes/languages'
import type { Locale } from '@/lib/i18n/locales'
import { ControllerStarts } from './controller-starts'

type Restriction = Readonly<{ type: 'decision' | null; madeBefore: string | null }>

function draw(locale: Locale, restriction: Restriction) {
  const name = inEachLanguage(() => 'Birkaland')
  const shown = {
    serviceTask: 'older-people',
    from: '2026-01-01',
    begun: true,
    visible: 0,
  } as const
  const tasks = [{ ...shown, restrictions: [restriction] }]
  const controller = { id: 'county-05', name, own: true, tasks }
  return renderToStaticMarkup(<ControllerStarts locale={locale} controller={controller} />)
}

describe('a restriction of a whole service task hides all of it, and is told so', () => {
  test.each([
    ['sv', 'Inga handlingar visas ännu.'],
    ['fi', 'Asiakirjoja ei näytetä vielä.'],
    ['en', 'No documents are shown yet.'],
  ] as const)('%s', (locale, said) =>
    expect(draw(locale, { type: null, madeBefore: null })).toContain(said),
  )
})

test('a restriction of one type names the type', () => {
  const html = draw('sv', { type: 'decision', madeBefore: null })
  expect(html).toContain('Visas inte ännu: Beslut.')
})
