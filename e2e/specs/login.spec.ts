import { translator } from '@/lib/i18n/translator'
import { personOf } from '@/mocks/world/people/cast'
import { checkAccessibility } from '../fixtures/check-accessibility'
import { identificationPage } from '../pages/identification-page'
import { startPage } from '../pages/start-page'
import { expect, test } from '../test'
import { toldIn } from '../told-in'

for (const locale of toldIn('login')) {
  const t = translator(locale)

  test(`a cancelled login ends on a calm page (${locale}) @login`, async ({ page }) => {
    await startPage(page, locale).open()
    await startPage(page, locale).loginButton.click()
    await identificationPage(page, locale).cancel()
    await expect(
      page.getByRole('heading', { level: 1, name: t('login.cancelled.title') }),
    ).toBeVisible()
    await checkAccessibility(page)
  })

  test(`a foreigner without a personal identity code is told what to do (${locale}) @login`, async ({
    page,
  }) => {
    await startPage(page, locale).open()
    await startPage(page, locale).loginButton.click()
    await identificationPage(page, locale).continueAsForeigner()
    await expect(
      page.getByRole('heading', { level: 1, name: t('login.no-personal-id.title') }),
    ).toBeVisible()
  })

  test(`an identification that is not safe enough lets nobody in (${locale}) @login`, async ({
    page,
  }) => {
    await startPage(page, locale).open()
    await startPage(page, locale).loginButton.click()
    await identificationPage(page, locale).chooseLowLevel()
    await identificationPage(page, locale).identify(personOf('ingrid-sandvik'))
    await expect(
      page.getByRole('heading', { level: 1, name: t('login.low-assurance.title') }),
    ).toBeVisible()
    await page.goto(`/${locale}/self`)
    await expect(page.getByText('Ingrid Sandvik')).toBeHidden()
  })
}
