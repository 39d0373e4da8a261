import type { CorrectionField } from '@/lib/domain/correction/correction-fields'
import { paths } from '@/lib/addresses/paths'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import type { Page } from 'playwright/test'

/** "Något är fel i handlingen": the form, and what is made of it. */
export function correctionPage(page: Page, locale: Locale = 'sv') {
  const t = translator(locale)
  const main = page.getByRole('main')
  const button = (name: string) => main.getByRole('button', { name, exact: true })
  const field = (name: CorrectionField) => main.getByLabel(t(`correction.${name}`), { exact: true })
  return {
    open: (id: string, handle = 'self') => page.goto(paths.correction(locale, handle, id)),
    heading: page.getByRole('heading', { level: 1, name: t('correction.title') }),
    main,
    /** Where the answer to the form stands, which gets the focus. */
    told: main.locator('[tabindex="-1"]').filter({ has: page.getByRole('heading') }),
    /** The link to it, on the page of the document. */
    wayHere: main.getByRole('link', { name: t('document.errorMake') }),
    field,
    language: (language: 'sv' | 'fi') =>
      main.getByRole('radio', { name: t(`letter.language.${language}`), exact: true }),
    error: (name: CorrectionField) =>
      main.getByRole('link', { name: t(`correction.problem.${name}`) }),
    make: button(t('correction.make')),
    makeAgain: button(t('correction.makeAgain')),
    done: main.getByRole('heading', { name: t('correction.done') }),
    savePdf: button(t('letter.pdf')),
    saveText: button(t('letter.saveText')),
    print: button(t('correction.print')),
    mail: main.getByLabel(t('correction.copyField'), { exact: true }),
    copy: button(t('correction.copy')),
    fill: async (typed: Readonly<Record<CorrectionField, string>>) => {
      await field('place').fill(typed.place)
      await field('wrong').fill(typed.wrong)
      await field('right').fill(typed.right)
    },
  }
}
