import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import type { Page } from 'playwright/test'

/** Consents and prohibitions: the page of what is in force, the steps of a statement, and receipts. */
export function willPage(page: Page, locale: Locale = 'sv') {
  const t = translator(locale)
  const main = page.getByRole('main')
  const link = (name: string) => main.getByRole('link', { name })
  const button = (name: string) => main.getByRole('button', { name, exact: true })
  const heading = (name: string) => main.getByRole('heading', { name })
  return {
    open: (place = 'self') => page.goto(`/${locale}/${place}/will`),
    heading: page.getByRole('heading', { level: 1, name: t('will.title') }),
    /** The state of the consent, and what leads on from it. */
    consentGiven: main.getByText(t('will.consent.given')),
    readConsent: link(t('will.consent.read')),
    renewConsent: link(t('will.consent.renew')),
    withdraw: link(t('will.consent.withdraw')),
    /** The prohibitions in force. */
    noProhibitions: main.getByText(t('will.prohibition.none')),
    newProhibition: link(t('will.prohibition.new')),
    cancel: link(t('will.prohibition.cancel')),
    /** Rows of the history. */
    history: main
      .locator('section')
      .filter({ has: page.getByRole('heading', { name: t('will.history.heading') }) })
      .getByRole('listitem'),
    /** Step 1. */
    choice: {
      heading: page.getByRole('heading', { level: 1, name: t('will.choose.title') }),
      kind: (kind: 'document' | 'service-task' | 'controller' | 'all') =>
        main.getByRole('radio', { name: t(`will.choose.kind.${kind}.label`) }),
      document: main.getByLabel(t('will.choose.field.document'), { exact: true }),
      task: main.getByLabel(t('will.choose.field.task'), { exact: true }),
      scope: main.getByLabel(t('will.choose.field.scope'), { exact: true }),
      submit: button(t('will.choose.submit')),
      live: main.getByRole('status'),
    },
    /** The preview. */
    previewHeading: (
      kind: 'consent-renewed' | 'consent-withdrawn' | 'prohibition-set' | 'prohibition-cancelled',
    ) => page.getByRole('heading', { level: 1, name: t(`will.before.title.${kind}`) }),
    count: (count: number) => main.getByText(t('will.before.count', { count })),
    showDocuments: main.locator('details > summary'),
    closes: heading(t('will.before.closesHeading')),
    opensAgain: heading(t('will.before.opensAgainHeading')),
    inForce: heading(t('will.before.inForce')),
    problem: (problem: 'outdated' | 'not-saved' | 'unsure') =>
      heading(t(`will.problem.${problem}.title`)),
    give: button(t('will.before.submit.consent-given')),
    renew: button(t('will.before.submit.consent-renewed')),
    confirmWithdrawal: button(t('will.before.submit.consent-withdrawn')),
    register: button(t('will.before.submit.prohibition-set')),
    confirmCancelling: button(t('will.before.submit.prohibition-cancelled')),
    /** The receipt. */
    done: (
      kind:
        | 'consent-given'
        | 'consent-renewed'
        | 'consent-withdrawn'
        | 'prohibition-set'
        | 'prohibition-cancelled',
    ) => page.getByRole('heading', { level: 1, name: t(`receipt.done.${kind}`) }),
    savePdf: link(t('receipt.savePdf')),
    saveSigned: link(t('receipt.saveSigned')),
    hindered: (why: 'guardian' | 'information-right' | 'minor' | 'preview' | 'information') =>
      heading(t(`will.hindered.${why}.title`)),
  }
}
