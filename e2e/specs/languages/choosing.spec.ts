import { locales } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { documentPage } from '../../pages/document-page'
import { documentsPage } from '../../pages/documents-page'
import { shell } from '../../pages/shell'
import { startPage } from '../../pages/start-page'
import { expect, test } from '../../signed-in'

for (const [asked, expected] of [
  ['sv-FI', 'sv'],
  ['fi-FI', 'fi'],
  ['en-GB', 'en'],
  ['de-DE', 'sv'],
] as const) {
  test.describe(`a browser that asks for ${asked}`, () => {
    test.use({ locale: asked })

    test(`comes to the pages in ${expected} @languages`, async ({ page }) => {
      await page.goto('/')
      await expect(page).toHaveURL(new RegExp(`/${expected}$`))
      await expect(startPage(page, expected).heading).toBeVisible()
      await page.goto('/help?x=1')
      await expect(page).toHaveURL(new RegExp(`/${expected}/help\\?x=1$`))
    })

    test('gets the language that the address names @languages', async ({ page }) => {
      for (const locale of locales) {
        await page.goto(`/${locale}/privacy`)
        await expect(page.locator('html')).toHaveAttribute('lang', locale)
        const title = translator(locale)('privacy.title')
        await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
      }
    })
  })
}

test('the language chosen from the menu is remembered @languages', async ({ page }) => {
  await page.goto('/sv')
  await shell(page).languageLink('en').click()
  await expect(startPage(page, 'en').heading).toBeVisible()
  await page.goto('/')
  await expect(page).toHaveURL(/\/en$/)
})

test('the same page follows in the other language, with its choices @languages', async ({
  page,
  enter,
}) => {
  await enter('ingrid-sandvik')
  await documentsPage(page).open('?task=disability&type=decision')
  await expect(documentsPage(page).status).toHaveText('5 av 23 handlingar')
  await shell(page).languageLink('fi').click()
  await expect(page).toHaveURL(/\/fi\/self\/documents\?task=disability&type=decision$/)
  await shell(page, 'fi').languageLink('en').click()
  await expect(documentsPage(page, 'en').status).toHaveText('5 of 23 documents')
})

test('a search follows into the other language too @languages', async ({ page, enter }) => {
  await enter('ingrid-sandvik')
  await documentsPage(page).open()
  const all = (await documentsPage(page).status.textContent()) ?? ''
  await documentsPage(page).search('assistans')
  await expect(documentsPage(page).status).not.toHaveText(all)
  const found = await documentsPage(page).documentLinks.count()
  await shell(page).languageLink('en').click()
  await expect(documentsPage(page, 'en').documentLinks).toHaveCount(found)
  await expect(page.getByRole('searchbox')).toHaveValue('assistans')
})

test('the links to the languages say where they lead, each in its own language @languages', async ({
  page,
}) => {
  for (const locale of locales) {
    await page.goto(`/${locale}/help`)
    for (const to of locales) {
      const link = shell(page, locale).languageLink(to)
      await expect(link).toHaveAttribute('hreflang', to)
      await expect(link).toHaveAttribute('lang', to)
      await expect(link).toHaveAttribute('href', `/${to}/help`)
    }
  }
})

test('a document stays in the language that it was written in @languages', async ({
  page,
  enter,
}) => {
  await enter('ingrid-sandvik')
  await documentsPage(page, 'en').open('?type=client-plan')
  const link = documentsPage(page, 'en').documentLinks.first()
  await expect(link.locator('[lang="sv"]')).toContainText('lientplan')
  await link.click()
  const t = translator('en')
  const said = t('document.otherLanguage', { language: t('codes.documentLanguage.sv') })
  await expect(page.getByText(said)).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  const { sheet } = documentPage(page, 'en')
  await expect(sheet.locator('[lang="sv"]').first()).toContainText('Klientplan')
  await expect(page.getByRole('heading', { level: 1 }).locator('[lang="sv"]')).toBeVisible()
})

test('a date is written as the reader writes it @languages', async ({ page, enter }) => {
  await enter('ingrid-sandvik')
  for (const [locale, pattern] of [
    ['sv', /^\d{1,2}\s[a-z]+\s\d{4}$/],
    ['fi', /^\d{1,2}\.\s[a-zäö]+kuuta\s\d{4}$/],
    ['en', /^\d{1,2}\s[A-Z][a-z]+\s\d{4}$/],
  ] as const) {
    await documentsPage(page, locale).open()
    await expect(page.getByRole('main').getByRole('time').first()).toHaveText(pattern)
  }
})
