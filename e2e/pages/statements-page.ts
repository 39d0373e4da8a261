import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import type { Page } from 'playwright/test'

/** Consents and prohibitions: the page of what is in force, the steps of a statement, and receipts. */
export function statementsPage(page: Page, locale: Locale = 'sv') {
  const t = translator(locale)
  const main = page.getByRole('main')
  const link = (name: string) => main.getByRole('link', { name })
  const button = (name: string) => main.getByRole('button', { name, exact: true })
  const heading = (name: string) => main.getByRole('heading', { name })
  return {
    open: (place = 'self') => page.goto(`/${locale}/${place}/will`),
    heading: page.getByRole('heading', { level: 1, name: t('statements.title') }),
    /** The state of the consent, and what leads on from it. */
    consentGiven: main.getByText(t('statements.consent.given')),
    readConsent: link(t('statements.consent.read')),
    renewConsent: link(t('statements.consent.renew')),
    withdraw: link(t('statements.consent.withdraw')),
    /** The prohibitions in force. */
    noProhibitions: main.getByText(t('statements.prohibition.none')),
    newProhibition: link(t('statements.prohibition.new')),
    cancel: link(t('statements.prohibition.cancel')),
    /** Rows of the history. */
    history: main
      .locator('section')
      .filter({ has: page.getByRole('heading', { name: t('statements.history.heading') }) })
      .getByRole('listitem'),
    /** Step 1. */
    choice: {
      heading: page.getByRole('heading', { level: 1, name: t('statements.choose.title') }),
      kind: (kind: 'document' | 'service-task' | 'controller' | 'all') =>
        main.getByRole('radio', { name: t(`statements.choose.kind.${kind}.label`) }),
      /** To the list in which one is chosen. */
      findDocument: link(t('statements.choose.findDocument')),
      otherDocument: link(t('statements.choose.otherDocument')),
      task: main.getByLabel(t('statements.choose.field.task'), { exact: true }),
      scope: main.getByLabel(t('statements.choose.field.scope'), { exact: true }),
      submit: button(t('statements.choose.submit')),
      live: main.getByRole('status'),
    },
    /** The preview. */
    previewHeading: (
      kind: 'consent-renewed' | 'consent-withdrawn' | 'prohibition-set' | 'prohibition-cancelled',
    ) => page.getByRole('heading', { level: 1, name: t(`statements.before.title.${kind}`) }),
    count: (count: number) => main.getByText(t('statements.before.count', { count })),
    /** One document, where the story has one; words that are explained are summaries too. */
    showDocuments: main
      .locator('summary')
      .filter({ hasText: t('statements.before.show', { count: 1 }) }),
    closes: heading(t('statements.before.closesHeading')),
    opensAgain: heading(t('statements.before.opensAgainHeading')),
    inForce: heading(t('statements.before.inForce')),
    problem: (problem: 'outdated' | 'not-saved' | 'unsure') =>
      heading(t(`statements.problem.${problem}.title`)),
    give: button(t('statements.before.submit.consent-given')),
    renew: button(t('statements.before.submit.consent-renewed')),
    confirmWithdrawal: button(t('statements.before.submit.consent-withdrawn')),
    register: button(t('statements.before.submit.prohibition-set')),
    confirmCancelling: button(t('statements.before.submit.prohibition-cancelled')),
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
      heading(t(`statements.hindered.${why}.title`)),
  }
}
