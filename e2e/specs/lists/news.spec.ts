import { translator } from '@/lib/i18n/translator'
import type { Person } from '@/mocks/world/people/person'
import type { Page } from 'playwright/test'
import { byStatutoryRight } from '../../fixtures/professional'
import { storeMore } from '../../fixtures/store-more'
import { documentPage } from '../../pages/document-page'
import { documentsPage } from '../../pages/documents-page'
import { identificationPage } from '../../pages/identification-page'
import { logPage } from '../../pages/log-page'
import { shell } from '../../pages/shell'
import { expect, test } from '../../test'

const t = translator('sv')
const old = { title: 'Beslut om ledsagning', made: 40 }
const markOf = (page: Page, title: string) =>
  page
    .getByRole('heading', { level: 3 })
    .filter({ has: page.getByRole('link', { name: title, exact: true }) })
type SignIn = (person: Person) => Promise<void>

async function logInAnew(page: Page, person: Person, signIn: SignIn) {
  await shell(page).logoutButton.click()
  await identificationPage(page).confirmLogout()
  await page.waitForURL(/logged-out/)
  await signIn(person)
}

test('what is new stays so over logins until it is opened, and for her alone @documents', async ({
  page,
  people,
  signIn,
}) => {
  const { anna, bea } = await people({ anna: { documents: [old] }, bea: { documents: [old] } })
  await signIn(anna)
  await expect(page.getByText(t('overview.firstVisit'))).toBeVisible()
  await documentsPage(page).open()
  await expect(markOf(page, old.title)).not.toContainText(t('common.new'))

  await storeMore(anna, [{ key: 'later', title: 'Beslut om färdtjänst' }])
  await storeMore(bea, [{ key: 'later', title: 'Beslut om färdtjänst' }])
  await test.step('what is stored while she looks is new at once', async () => {
    await page.reload()
    await expect(markOf(page, 'Beslut om färdtjänst')).toContainText(t('common.new'))
  })

  for (const login of ['next', 'next but one']) {
    await test.step(`at the ${login} login it is still new, since an hour of today`, async () => {
      await logInAnew(page, anna, signIn)
      await expect(
        page.getByRole('heading', { name: /^Nytt sedan klockan\s\S+ i dag$/ }),
      ).toBeVisible()
      await expect(page).toHaveTitle(/^• /)
      await documentsPage(page).open()
      await expect(markOf(page, 'Beslut om färdtjänst')).toContainText(t('common.new'))
      await expect(markOf(page, old.title)).not.toContainText(t('common.new'))
    })
  }

  await test.step('a tab that is not in front has no mark', async () => {
    await expect(page).toHaveTitle(/^• /)
    await page.evaluate(() => {
      Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true })
      document.dispatchEvent(new Event('visibilitychange'))
    })
    await expect(page).not.toHaveTitle(/•/)
  })

  await test.step('once it is opened it is new no more', async () => {
    await documentsPage(page).documentLink('Beslut om färdtjänst').click()
    await expect(documentPage(page).heading('Beslut om färdtjänst')).toBeVisible()
    await documentsPage(page).open()
    await expect(markOf(page, 'Beslut om färdtjänst')).not.toContainText(t('common.new'))
    await expect(page).not.toHaveTitle(/•/)
    await logInAnew(page, anna, signIn)
    await expect(page.getByText(t('overview.nothingNew'))).toBeVisible()
  })

  await test.step('another one, who is here for the first time, has no news', async () => {
    await logInAnew(page, bea, signIn)
    await expect(page.getByText(t('overview.firstVisit'))).toBeVisible()
    await documentsPage(page).open()
    await expect(markOf(page, 'Beslut om färdtjänst')).not.toContainText(t('common.new'))
  })
})

test('who received data is told from the next login on until she has opened the log, with the way to its row @documents', async ({
  page,
  people,
  signIn,
}) => {
  const { anna } = await people({ anna: { documents: [old] } })
  await signIn(anna)
  await expect(page.getByText(t('overview.firstVisit'))).toBeVisible()
  await expect(page.getByText(t('overview.newInLog'))).toBeHidden()

  const county17 = { organisation: 'county-17', unit: 'unit-blaklockan' } as const
  const { status } = await byStatutoryRight(anna, county17).open(anna.documents[0]?.id ?? '')
  expect(status).toBe(200)
  await logInAnew(page, anna, signIn)
  const disclosure = page.getByRole('link', { name: /Österbottens välfärdsområde/ })
  await expect(page.getByText(t('overview.newInLog'))).toBeVisible()
  await disclosure.click()
  await expect(
    logPage(page)
      .row(/Österbottens välfärdsområde/)
      .first(),
  ).toBeVisible()
})

test('a corrected document is marked, says so, and its earlier text is nowhere @documents', async ({
  page,
  people,
  signIn,
  checkNoLeak,
}) => {
  const earlier = 'Vattenlilja'
  const { anna } = await people({
    anna: { documents: [{ ...old, corrected: { daysBefore: 3, marker: earlier } }] },
  })
  await signIn(anna)
  await documentsPage(page).open()
  await expect(documentsPage(page).documentLinks).toHaveCount(1)
  await expect(markOf(page, old.title)).toContainText(t('common.corrected'))
  await documentsPage(page).documentLink(old.title).click()
  await expect(documentPage(page).heading(old.title)).toBeVisible()
  await expect(page.getByText(/Den tidigare texten visas inte/)).toBeVisible()
  await checkNoLeak([earlier])
})
