import { organisationOf } from '@/mocks/world/people/organisations'
import { checkAccessibility } from '../../fixtures/check-accessibility'
import { identificationPage } from '../../pages/identification-page'
import { expect, test, workbenchPage } from '../../workbench-test'
import { toldIn } from '../../told-in'

for (const language of toldIn('coming-in')) {
  test(`Ulla comes in as main user of her county, and goes out again (${language}) @workbench`, async ({
    page,
  }) => {
    const bench = workbenchPage(page, language)
    const { words } = bench
    await page.goto(`/?lang=${language}`)
    await expect(bench.heading(words.start.heading)).toBeVisible()
    await checkAccessibility(page)

    await bench.identify('ulla-vikstrand')
    await checkAccessibility(page)
    await bench.chooseOrganisation('county-05')
    await expect(bench.heading(words.home.heading)).toContainText(
      organisationOf('county-05').names[language],
    )
    await expect(bench.heading(words.home.heading)).toContainText(words.tasks['main-user'])
    await expect(page).toHaveTitle(new RegExp(words.tasks['main-user']))
    await checkAccessibility(page)

    await page.getByRole('button', { name: new RegExp(`^${words.logout}`) }).click()
    await identificationPage(page, language).confirmLogout()
    await expect(bench.heading(words.loggedOut.heading)).toBeVisible()
    await page.goto('/shows')
    await expect(bench.heading(words.expired.heading)).toBeVisible()
    await checkAccessibility(page)
  })
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('Helge is archivist of two counties, and of neither its supervisor @workbench', async ({
    page,
  }) => {
    const bench = workbenchPage(page)
    const { words } = bench

    await test.step('he chooses both, then one of them', async () => {
      await bench.identify('helge-arkholm')
      await bench.chooseAll()
      await expect(bench.heading(words.choose.heading)).toBeVisible()
      await expect(page.getByRole('radio')).toHaveCount(2)
      await bench.seat('county-17', 'archivist').check()
      await bench.button(words.choose.continue).click()
      await expect(bench.heading(words.home.heading)).toContainText('Österbottens välfärdsområde')
    })

    await test.step('what is another’s task is refused in words', async () => {
      await page.goto('/supervision')
      await expect(bench.heading(words.forbidden.heading)).toBeVisible()
      await expect(page.getByText(words.forbidden.text)).toBeVisible()
    })

    await test.step('he goes on without choosing and is told so, then works for the other', async () => {
      await page.goto('/choose')
      await bench.button(words.choose.continue).click()
      await expect(page.getByRole('heading', { name: words.choose.missing })).toBeVisible()
      await bench.seat('county-05', 'archivist').check()
      await bench.button(words.choose.continue).click()
      await expect(bench.heading(words.home.heading)).toContainText('Egentliga Finlands')
    })

    await test.step('he reads on in Finnish', async () => {
      await page.getByRole('link', { name: 'Suomi' }).click()
      await expect(page.locator('html')).toHaveAttribute('lang', 'fi')
      await expect(workbenchPage(page, 'fi').heading('Mitä haluat tehdä?')).toBeVisible()
    })
  })
})

test('who breaks off the choice of organisation is still logged in @workbench', async ({
  page,
}) => {
  const bench = workbenchPage(page)
  await bench.identify('ulla-vikstrand')
  await page.getByRole('button', { name: 'Avbryt' }).click()
  await expect(bench.heading(bench.words.choose.heading)).toBeVisible()
  await bench.button(bench.words.choose.fetch).click()
  await bench.chooseOrganisation('county-05')
  await expect(bench.heading(bench.words.home.heading)).toBeVisible()
})

test('who breaks off the login is told so, and nobody is logged in @workbench', async ({
  page,
}) => {
  const bench = workbenchPage(page)
  await page.goto('/?lang=sv')
  await bench.button(bench.words.start.login).click()
  await identificationPage(page).cancel()
  await expect(bench.heading(bench.words.failed.heading)).toBeVisible()
  await checkAccessibility(page)
})
