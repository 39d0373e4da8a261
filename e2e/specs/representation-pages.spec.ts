import { translator } from '@/lib/i18n/translator'
import { personOf } from '@/mocks/world/people/cast'
import { hiddenMarkers } from '@/mocks/world/people/scenarios/hidden-markers'
import { checkAccessibility } from '../fixtures/check-accessibility'
import { representationsPage } from '../pages/representations-page'
import { documentsPage } from '../pages/documents-page'
import { overviewPage } from '../pages/overview-page'
import { expect, test } from '../test'
import { toldIn } from '../told-in'

const ingrid = personOf('ingrid-sandvik')
const elsa = personOf('elsa-sandvik')

for (const locale of toldIn('representation-pages')) {
  test(`every page of a child is clear and accessible (${locale}) @representation`, async ({
    page,
    signIn,
    checkNoLeak,
  }) => {
    await signIn(ingrid, locale)
    await representationsPage(page, locale).open()
    await checkAccessibility(page)
    const address = await representationsPage(page, locale).actFor(elsa)
    for (const path of ['', '/documents', '/help', '/information']) {
      await page.goto(`${address}${path}`)
      await expect(representationsPage(page, locale).bar).toContainText('Elsa Sandvik')
      await checkAccessibility(page)
    }
    await page.goto(`${address}/documents`)
    await documentsPage(page, locale).documentLinks.first().click()
    await expect(representationsPage(page, locale).bar).toContainText('Elsa Sandvik')
    await checkAccessibility(page)
    await representationsPage(page, locale).open()
    await checkAccessibility(page)
    await checkNoLeak([hiddenMarkers.V16, hiddenMarkers['V19 of V16']])
  })
}

test('Elsa sees what her mother does not, and can look at it as her mother does @representation', async ({
  page,
  signIn,
  answers,
}) => {
  const t = translator('sv')
  await signIn(elsa)
  await expect(overviewPage(page).headingOf(elsa)).toBeVisible()
  await documentsPage(page).open()
  const words = [hiddenMarkers.V16, hiddenMarkers['V19 of V16']]
  for (const word of words) await expect(page.getByRole('main')).toContainText(word)

  await overviewPage(page).open()
  await page.getByRole('link', { name: t('representation.who.seeGuardian') }).click()
  await expect(page.getByRole('region', { name: t('representation.preview.label') })).toBeVisible()
  await checkAccessibility(page)
  for (const path of ['', '/documents', '/help']) {
    const { text } = await answers.get(`/sv/for/as-guardian${path}`)
    for (const word of words) expect(text, path).not.toContain(word)
  }
  expect((await answers.get('/sv/for/as-proxy')).status).toBe(307)
  await page.getByRole('link', { name: t('representation.preview.leave') }).click()
  await expect(overviewPage(page).headingOf(elsa)).toBeVisible()
})
