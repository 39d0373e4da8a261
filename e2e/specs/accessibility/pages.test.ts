import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { locales } from '@/lib/i18n/locales'
import { emptyPages, openPages, ownPages, pagesIn } from './pages'

/** Pages that an id leads to, or what was chosen; and the stories that look at them as `pages.ts` has the others looked at. */
const elsewhere: Readonly<Record<string, string>> = {
  '/behalf': 'representation-pages',
  '/for/[handle]/documents/[documentId]': 'accessibility/every-page',
  '/for/[handle]/documents/[documentId]/correction': 'document/correction',
  '/for/[handle]/log/letter': 'log/letter',
  '/for/[handle]/matters/[matterId]': 'matters/thread',
  '/for/[handle]/will/end/[directiveId]': 'statements/without-script',
  '/for/[handle]/will/prohibition/[draftId]': 'statements/without-script',
  '/for/[handle]/will/receipts/[statementId]': 'statements/without-script',
}

/** What follows the language in the address of each page, with `[names]` for what differs. */
const routes = readdirSync('app/[locale]', { recursive: true, encoding: 'utf8' })
  .filter((file) => /(^|\/)page\.tsx$/.test(file))
  .map((file) => `/${file}`.replace(/\/page\.tsx$/, ''))

const looked = [...openPages, ...ownPages, ...emptyPages].map((page) => page.split('?')[0] ?? '')

/** "/for/[handle]/log" stands under "/self/log", or "/log" where it is to be read without a login. */
const isLooked = (route: string) => {
  const pattern = route.replace('/for/[handle]', '(/self|)').replace(/\[\w+\]/g, '[^/]+')
  return looked.some((page) => new RegExp(`^${pattern}$`).test(page))
}

test('every page is looked at by the stories of accessibility', () => {
  expect(routes.length).toBeGreaterThan(20)
  expect(routes.filter((route) => !isLooked(route)).sort()).toEqual(Object.keys(elsewhere))
  for (const story of Object.values(elsewhere))
    expect(readFileSync(`e2e/specs/${story}.spec.ts`, 'utf8')).toContain(
      'await checkAccessibility(',
    )
})

test.each([{ pages: openPages }, { pages: ownPages }])(
  'each page has its language, and no language is left out',
  ({ pages }) => {
    const told = locales.map((locale) => pagesIn(locale, pages))
    expect(told.flat().sort()).toEqual([...pages].sort())
    for (const some of told) expect(some.length).toBeGreaterThan(0)
  },
)
