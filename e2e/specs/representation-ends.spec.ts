import { clearMandatesFaults, setMandatesFault } from '../fixtures/mandates-faults'
import { representationsPage } from '../pages/representations-page'
import { overviewPage } from '../pages/overview-page'
import { selectionPage } from '../pages/selection-page'
import { expect, test } from '../test'

const marker = 'Gryningsstig'
const family = {
  mother: {},
  child: { age: 9, guardians: ['mother'], documents: [{ marker }] },
} as const

test('a mandate that is withdrawn closes the open page at the next step (R1) @representation', async ({
  page,
  signIn,
  people,
  answers,
}) => {
  const { proxy, principal } = await people({
    proxy: {},
    principal: {
      // Unlike any name by chance, for its absence is looked for.
      names: { callingName: 'Ottolina', familyName: 'Granrisberg' },
      age: 80,
      confirmed: false,
      documents: [{ marker }],
      mandates: [{ to: 'proxy', theme: 'social-welfare', validFrom: '2026-01-01' }],
    },
  })
  await signIn(proxy)
  const address = await representationsPage(page).actFor(principal)
  await expect(overviewPage(page).headingOf(principal)).toBeVisible()
  await page.goto(`${address}/documents`)
  await expect(page.getByRole('main')).toContainText(marker)

  await setMandatesFault('mandate-withdrawn', principal)
  await page.reload()
  await expect(representationsPage(page).endedHeading).toBeVisible()
  await expect(page.getByText(marker)).toBeHidden()
  await expect(page.getByText(principal.callingName)).toBeHidden()

  const [document] = principal.documents
  for (const path of ['', '/documents', `/documents/${document?.id}`, '/help', '/information']) {
    const { text } = await answers.get(`${address}${path}`)
    expect(text, path).not.toContain(marker)
    expect(text, path).not.toContain(principal.familyName)
  }
  const file = await answers.get(`${address}/documents/${document?.id}/document.pdf`)
  expect(file.status).not.toBe(200)
})

test('a right that can’t be checked shows an error about that person, never the own data (R3) @representation', async ({
  page,
  signIn,
  people,
}) => {
  const { mother, child } = await people(family)
  await signIn(mother)
  const address = await representationsPage(page).actFor(child)
  await setMandatesFault('down', child)
  await page.goto(`${address}/documents`)
  await expect(representationsPage(page).failedAbout).toContainText(child.callingName)
  await expect(representationsPage(page).bar).toContainText(child.callingName)
  await expect(page.getByText(marker)).toBeHidden()

  await clearMandatesFaults(child)
  await page.reload()
  await expect(page.getByRole('main')).toContainText(marker)
})

test('whoever is blocked gets one neutral text, whatever the cause (R2) @representation', async ({
  page,
  signIn,
  people,
}) => {
  const { mother, child } = await people(family)
  await signIn(mother)
  await representationsPage(page).open()
  await representationsPage(page).chooseButton.click()
  await expect(selectionPage(page).personButton(child)).toBeVisible()
  await setMandatesFault('unknown-role', child)
  await representationsPage(page).choose(child)
  await expect(representationsPage(page).blockedHeading).toBeVisible()
  await expect(representationsPage(page).nobody).toBeVisible()
})

test('choosing fails calmly when the mandates service is down @representation', async ({
  page,
  signIn,
  people,
}) => {
  const { mother } = await people(family)
  await signIn(mother)
  await setMandatesFault('down', mother)
  await representationsPage(page).open()
  await representationsPage(page).chooseButton.click()
  await expect(representationsPage(page).failedHeading).toBeVisible()
})
