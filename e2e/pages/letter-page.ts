import type { LetterLanguage } from '@/lib/contracts/portal/letter'
import type { LetterKind } from '@/lib/domain/log/letter-times'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import type { Page } from 'playwright/test'

/** A letter about rows of the log, and the page on which its answer is laid beside them. */
export function letterPage(page: Page, locale: Locale = 'sv') {
  const t = translator(locale)
  const main = page.getByRole('main')
  const button = (name: string) => main.getByRole('button', { name, exact: true })
  return {
    main,
    heading: page.getByRole('heading', { level: 1, name: t('letter.title') }),
    kind: (kind: LetterKind) =>
      main.getByRole('link', { name: t(`letter.kind.${kind}`), exact: true }),
    language: (language: LetterLanguage) =>
      main.getByRole('link', { name: t(`letter.language.${language}`), exact: true }),
    savePdf: button(t('letter.pdf')),
    saveText: button(t('letter.saveText')),
    /** The day on which the letter comes in, and the last day for its answer as a file. */
    dayOfLetter: main.getByLabel(t('letter.calendar.day')),
    saveLastDay: button(t('letter.calendar.save')),
    /** The day that a reminder is about. */
    dayOfRequest: main.getByLabel(t('letter.late.day')),
    answer: {
      way: main.getByRole('link', { name: t('letter.compare.title') }),
      heading: page.getByRole('heading', { level: 1, name: t('letter.compare.title') }),
      file: main.getByLabel(t('letter.compare.file')),
      compare: button(t('letter.compare.run')),
      alike: main.getByRole('heading', { name: t('letter.compare.alike') }),
    },
  }
}
