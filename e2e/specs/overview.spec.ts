import { locales } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { filed } from '@/mocks/world/people/scenarios/client-file'
import { overviewPage } from '../pages/overview-page'
import { expect, test } from '../signed-in'

const t = translator('sv')

test('the service task with the newest document comes first @overview', async ({
  page,
  people,
  signIn,
}) => {
  const { anna } = await people({
    anna: {
      documents: [
        filed(9, 'decision', 'familyWork'),
        filed(4, 'decision', 'mobilitySupport'),
        filed(30, 'decision', 'relativesSupport'),
      ],
    },
  })
  await signIn(anna)
  await expect(overviewPage(page).documentsHeading).toBeVisible()
  const tasks = page.getByRole('heading', { level: 3 })
  await expect(tasks).toHaveText(
    (['disability', 'families', 'substance-abuse'] as const).map((task) =>
      t(`codes.serviceTask.${task}`).replaceAll('\u00ad', ''),
    ),
  )
})

test('the hours of an own worker are told in the language of the reader @overview', async ({
  page,
  enter,
}) => {
  await enter('ingrid-sandvik')
  const hours = { sv: 'vardagar', fi: 'arkisin', en: 'weekdays' }
  for (const locale of locales) {
    await page.goto(`/${locale}/self`)
    const aside = page.getByRole('complementary')
    await expect(aside).toContainText(hours[locale])
    if (locale !== 'sv') await expect(aside).not.toContainText(hours.sv)
  }
})
