import { paths } from '@/lib/addresses/paths'
import type { Stage } from '@/lib/domain/matters/stages'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import type { Page } from 'playwright/test'

/** The list of matters, and the thread of one. */
export function mattersPage(page: Page, locale: Locale = 'sv') {
  const t = translator(locale)
  const main = page.getByRole('main')
  const section = (heading: string) =>
    main.locator('section').filter({ has: page.getByRole('heading', { name: heading }) })
  return {
    main,
    open: (handle = 'self') => page.goto(paths.matters(locale, handle)),
    heading: page.getByRole('heading', { level: 1, name: t('matters.title') }),
    /** The link from the list of documents, and that from a document. */
    wayFromList: main.getByRole('link', { name: t('matters.toList') }),
    wayFromDocument: main.getByRole('link', { name: t('matters.follow') }),
    none: main.getByRole('heading', { name: t('matters.none') }),
    links: main.getByRole('heading', { level: 3 }).getByRole('link'),
    link: (name: string) =>
      main.getByRole('heading', { level: 3 }).getByRole('link', { name, exact: true }),
    /** The thread. */
    steps: section(t('matters.steps')).getByRole('listitem'),
    what: (what: Stage | 'corrected' | 'appealable') => t(`matters.what.${what}`),
    table: main.getByRole('table', { name: t('matters.tableCaption') }),
    showLastDays: main.getByRole('link', { name: t('matters.days.show') }),
    prohibited: main.getByText(t('matters.prohibited'), { exact: true }),
    statements: section(t('matters.statements')),
    toStatements: main.getByRole('link', { name: t('matters.toStatements') }),
    showReaders: main.getByRole('button', { name: t('readers.show') }),
    readers: section(t('readers.heading.matter')).getByRole('status'),
    log: main.getByRole('link', { name: t('readers.log.matter') }),
    print: main.getByRole('button', { name: t('matters.print') }),
  }
}
