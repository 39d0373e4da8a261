import { personOf } from '@/mocks/world/people/cast'
import { representationsPage } from '../pages/representations-page'
import { documentsPage } from '../pages/documents-page'
import { overviewPage } from '../pages/overview-page'
import { selectionPage } from '../pages/selection-page'
import { shell } from '../pages/shell'
import { expect, test } from '../test'

const ingrid = personOf('ingrid-sandvik')
const elsa = personOf('elsa-sandvik')
const oskar = personOf('oskar-sandvik')
const torsten = personOf('torsten-ekholm')

test('Ingrid reads her daughter’s plan, switches to her son, and stops @representation', async ({
  page,
  signIn,
}) => {
  await signIn(ingrid)
  await shell(page).representationLink.click()
  await expect(representationsPage(page).heading).toBeVisible()
  await expect(representationsPage(page).nobody).toBeVisible()

  const elsasAddress = await representationsPage(page).actFor(elsa)
  expect(elsasAddress).toMatch(/^\/sv\/for\/[\w-]{22}$/)
  await expect(overviewPage(page).headingOf(elsa)).toBeVisible()
  await expect(representationsPage(page).bar).toContainText('Elsa Sandvik')
  await expect(page).toHaveTitle(/Elsa Sandvik \(du sköter ärenden\)/)

  await shell(page).documentsLink.click()
  await documentsPage(page).documentLinks.filter({ hasText: /plan/i }).first().click()
  await expect(page).toHaveTitle(/Elsa Sandvik \(du sköter ärenden\)/)
  await expect(representationsPage(page).bar).toBeInViewport()
  await page.getByRole('contentinfo').scrollIntoViewIfNeeded()
  await expect(representationsPage(page).bar).toBeInViewport()

  const oskarsAddress = await representationsPage(page).actFor(oskar)
  expect(oskarsAddress).not.toBe(elsasAddress)
  await expect(overviewPage(page).headingOf(oskar)).toBeVisible()

  await page.goto(elsasAddress)
  await expect(overviewPage(page).headingOf(elsa)).toBeVisible()
  await representationsPage(page).stopButton.click()
  await expect(representationsPage(page).stoppedHeading).toBeVisible()
  await expect(representationsPage(page).openLink(elsa)).toBeHidden()
  await expect(representationsPage(page).openLink(oskar)).toBeVisible()

  await page.goto(elsasAddress)
  await expect(shell(page).notFoundHeading).toBeVisible()
})

test('two tabs on two people both stay right, through back and reload @representation', async ({
  page,
  context,
  signIn,
}) => {
  await signIn(ingrid)
  const elsasAddress = await representationsPage(page).actFor(elsa)
  const oskarsAddress = await representationsPage(page).actFor(oskar)
  const other = await context.newPage()
  await page.goto(elsasAddress)
  await other.goto(oskarsAddress)

  for (const [tab, child, address] of [
    [page, elsa, elsasAddress],
    [other, oskar, oskarsAddress],
  ] as const) {
    await tab.goto(`${address}/documents`)
    await tab.goBack()
    await expect(overviewPage(tab).headingOf(child)).toBeVisible()
    await tab.reload()
    await expect(overviewPage(tab).headingOf(child)).toBeVisible()
    await expect(representationsPage(tab).bar).toContainText(child.callingName)
  }
})

test('a handle means nothing to another login, nor to the same person’s next one @representation', async ({
  page,
  signIn,
  answers,
}) => {
  await signIn(ingrid)
  const address = await representationsPage(page).actFor(elsa)
  const guessed = `/sv/for/${'A'.repeat(22)}`
  // 307: to the page of an address that never was.
  expect((await answers.get(guessed)).status).toBe(307)

  for (const person of [personOf('mikael-sandvik'), ingrid]) {
    await page.context().clearCookies()
    await signIn(person)
    for (const path of ['', '/documents', '/help', '/information']) {
      expect((await answers.get(`${address}${path}`)).status, path).toBe(307)
    }
  }
})

test('choosing can be cancelled, and nothing is open then @representation', async ({
  page,
  signIn,
}) => {
  await signIn(ingrid)
  await representationsPage(page).open()
  await representationsPage(page).chooseButton.click()
  await selectionPage(page).cancelButton.click()
  await expect(representationsPage(page).cancelledHeading).toBeVisible()
  await expect(representationsPage(page).nobody).toBeVisible()
})

test('a mandate for health care only says which mandate is needed, and opens nothing @representation', async ({
  page,
  signIn,
}) => {
  await signIn(ingrid)
  await representationsPage(page).actFor(torsten)
  await expect(representationsPage(page).healthOnlyHeading).toBeVisible()
  await expect(page.getByRole('main')).toContainText('Uträtta ärenden inom socialvården')
  const handle = new URL(page.url()).searchParams.get('person') ?? ''
  await page.goto(`/sv/for/${handle}/documents`)
  await expect(representationsPage(page).healthOnlyHeading).toBeVisible()
})

test('the way there and back can be gone with the keyboard alone @representation', async ({
  page,
  signIn,
}) => {
  await signIn(ingrid)
  await representationsPage(page).open()
  await representationsPage(page).chooseButton.press('Enter')
  await selectionPage(page).personButton(elsa).press('Enter')
  await expect(overviewPage(page).headingOf(elsa)).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(shell(page).skipLink).toBeFocused()
  await representationsPage(page).stopButton.focus()
  await page.keyboard.press('Enter')
  await expect(representationsPage(page).stoppedHeading).toBeVisible()
})
