import { paths } from '@/lib/addresses/paths'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import type { Page } from 'playwright/test'

type Question = 'what' | 'content' | 'decided' | 'when' | 'act' | 'call'

/** The page of one document. */
export function documentPage(page: Page, locale: Locale = 'sv') {
  const t = translator(locale)
  const sheet = page.getByRole('article', { name: t('document.sheet') })
  const short = page
    .getByRole('main')
    .locator('section')
    .filter({ has: page.getByRole('heading', { level: 2, name: t('plain.heading') }) })
  return {
    open: (id: string) => page.goto(paths.document(locale, 'self', id)),
    heading: (title: string) => page.getByRole('heading', { level: 1, name: title }),
    /** The document as it was written. */
    sheet,
    /** The part of it that says that it is in a language. */
    textIn: (language: string) => sheet.locator(`[lang="${language}"]`).last(),
    /** The document in plain words. */
    short,
    /** The answer to a question there. */
    answer: (question: Question) =>
      short
        .getByRole('heading', { level: 3, name: t(`plain.question.${question}`), exact: true })
        .locator('..'),
    /** The same question when it folds, as it does when one reads simply. */
    folded: (question: Question) =>
      short.locator('summary').filter({ hasText: t(`plain.question.${question}`) }),
    /** What no sentence tells, under its label. */
    facts: short.locator('dl').first(),
    toDocument: short.getByRole('link', { name: t('plain.toDocument') }),
    keepDay: short.getByRole('link', { name: t('plain.keep') }),
    readSimply: page.getByRole('button', { name: t('plain.simply.on'), exact: true }),
    readAsUsual: page.getByRole('button', { name: t('plain.simply.off'), exact: true }),
    printButton: page.getByRole('button', { name: t('document.print') }),
    savePdfLink: page.getByRole('link', { name: t('document.savePdf') }),
    /** Who has read it. */
    readers: {
      show: page.getByRole('button', { name: t('readers.show') }),
      answer: page
        .getByRole('main')
        .locator('section')
        .filter({ has: page.getByRole('heading', { name: t('readers.heading.document') }) })
        .getByRole('status'),
      log: page.getByRole('link', { name: t('readers.log.document') }),
    },
    errorHeading: page.getByRole('heading', { name: t('document.errorHeading') }),
  }
}
