import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { Whose } from '@/lib/contracts/portal/whose'
import { inEachLanguage, languages } from '@/lib/domain/codes/languages'
import { translator } from '@/lib/i18n/translator'
import { SoonChanging } from './soon-changing'

const begins = {
  kind: 'task-begins',
  on: '2026-12-01',
  serviceTask: 'child-welfare',
  controller: { id: 'county-05', name: inEachLanguage(() => 'Birkaland') },
} as const

const forAll = {
  sv: ['alla klienter', 'om dig', 'om den här personen'],
  fi: ['kaikkia asiakkaita', 'sinusta', 'tästä henkilöstä'],
  en: ['all clients', 'about you', 'about this person'],
} as const

test.each(languages)(
  'a beginning is told as one for all, and promises no document: %s',
  (locale) => {
    const draw = (capacity: Whose['capacity']) =>
      renderToStaticMarkup(
        <SoonChanging
          locale={locale}
          whose={{ capacity } as Whose}
          changes={{ state: 'read', items: [begins] }}
        />,
      )
    const [all, own, other] = forAll[locale]
    expect(draw('self')).toContain(all)
    expect(draw('self')).toContain(own)
    expect(draw('guardian')).toContain(all)
    expect(draw('guardian')).toContain(other)
    expect(draw('self')).toContain(translator(locale)('codes.serviceTask.child-welfare'))
  },
)
