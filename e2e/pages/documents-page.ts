import { paths } from '@/lib/addresses/paths'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import type { Page } from 'playwright/test'

/** A text as a pattern of nothing but itself. */
const literally = (text: string) => text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&')

/** The list of documents with its search and its choices. */
export function documentsPage(page: Page, locale: Locale = 'sv') {
  const t = translator(locale)
  const main = page.getByRole('main')
  const documentLinks = main.getByRole('heading', { level: 3 }).getByRole('link')
  const nextLink = main.getByRole('link', { name: t('documents.next') })

  /** Addresses of all documents of the list, page after page. */
  async function allAddresses(): Promise<string[]> {
    const here = await documentLinks.evaluateAll((links) =>
      links.map((link) => link.getAttribute('href') ?? ''),
    )
    if ((await nextLink.count()) === 0) return here
    const next = await nextLink.getAttribute('href')
    await page.goto(new URL(next ?? '', page.url()).href)
    return [...here, ...(await allAddresses())]
  }

  return {
    open: (query = '') => page.goto(paths.documents(locale, 'self') + query),
    heading: page.getByRole('heading', { level: 1, name: t('documents.title') }),
    /** Titles are headings, so only links to documents are meant. */
    documentLinks,
    allAddresses,
    noMatchHeading: page.getByRole('heading', { name: t('documents.noMatchHeading') }),
    /** Its day follows its title where another has the same. */
    documentLink: (title: string) =>
      main
        .getByRole('heading', { level: 3 })
        .getByRole('link', { name: new RegExp(`^${literally(title)}(, .*\\d{4})?$`) }),
    status: main.getByRole('status'),
    async search(words: string) {
      await main.getByRole('searchbox', { name: t('documents.searchLabel') }).fill(words)
      await main.getByRole('button', { name: t('documents.search'), exact: true }).click()
    },
  }
}
