import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { documentBundle } from '@/mocks/vendor/bundles'
import { texts } from '@/mocks/services/workbench/pages/bench/texts'
import { texts as peopleTexts } from '@/mocks/services/workbench/pages/bench/people/texts'
import { codeName } from '@/mocks/services/workbench/view/code-names'
import { languages } from '@/lib/domain/codes/languages'
import { translator } from '@/lib/i18n/translator'
import { makeHetu } from '@/mocks/world/people/make-hetu'
import { checkAccessibility } from '../../fixtures/check-accessibility'
import { checkReflow } from '../../fixtures/check-reflow'
import { documentPage } from '../../pages/document-page'
import { documentsPage } from '../../pages/documents-page'
import { keyboard } from '../../pages/keyboard'
import { overviewPage } from '../../pages/overview-page'
import { expect, test, workbenchPage } from '../../workbench-test'
import type { Page } from 'playwright/test'
import { toldIn } from '../../told-in'

/** Codes of the clients who are made while the story goes on; the page tells them. */
const told: string[] = []
test.use({ toldCodes: told })

const { sv } = texts
const people = peopleTexts.sv

async function sitDown(page: Page, language: (typeof languages)[number] = 'sv') {
  const bench = workbenchPage(page, language)
  await bench.identify('tuulia-koodila')
  await bench.chooseOrganisation('klientbok-oy')
  await expect(bench.heading(bench.words.home.heading)).toBeVisible()
  return bench
}

/** What the page says is to be done at the system, done: the command as it stands there, with the key where this system has it. */
async function runShown(command: string): Promise<string> {
  const [program = '', script = '', id = '', , endpoint = ''] = command.trim().split(' ')
  expect([program, script]).toEqual(['node', 'make-assertion.mjs'])
  const key = `mocks/world/keys/${id}.private.json`
  const run = promisify(execFile)
  const { stdout } = await run(process.execPath, [`mocks/vendor/${script}`, id, key, endpoint])
  return stdout
}

/** A decision with a unit that the archive does not know. */
const wrong = JSON.stringify(
  documentBundle({
    ...{ versionOid: '2.999.246.5.1', setOid: '2.999.246.5', type: 'decision', title: 'Beslut' },
    ...({ serviceTask: 'working-age', socialService: 'social-work', language: 'sv' } as const),
    ...{ controllerId: 'county-05', unitId: 'unit-that-is-not' },
    hetu: makeHetu('1950-05-05', 905),
    createdAt: '2026-01-01T10:00:00+02:00',
    xhtml:
      '<html xmlns="http://www.w3.org/1999/xhtml" lang="sv"><head><title>Beslut</title></head><body><h1>Beslut</h1><p>Ett prov.</p></body></html>',
  }),
)

test('Tuulia has a transaction checked, is told all that is wrong, and sees it counted @workbench', async ({
  page,
}) => {
  const keys = keyboard(page)
  const type = codeName('sv', 'documentType', 'decision')
  const checks = () =>
    page
      .getByRole('row', { name: new RegExp(`^${type} `) })
      .getByRole('cell')
      .nth(1)

  await sitDown(page)
  await page.getByRole('link', { name: sv.heading }).click()
  await expect(page.getByRole('heading', { name: sv.register.heading })).toBeVisible()
  await checkAccessibility(page)
  await page.getByRole('link', { name: /Klientbok .*Egentliga Finland/ }).click()
  await expect(page.getByRole('heading', { name: sv.list.heading })).toBeVisible()
  await checkAccessibility(page)
  for (const width of [360, 768, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    await checkReflow(page, `${width}`)
  }
  const before = Number(await checks().textContent())

  await page.getByLabel(sv.check.bundle).fill('{"resourceType":')
  await keys.pressOn(page.getByRole('button', { name: sv.check.send }))
  await expect(page.getByText(sv.check.faults.notJson)).toBeVisible()
  await expect(page.getByLabel(sv.check.bundle)).toHaveValue('{"resourceType":')
  await checkAccessibility(page)

  await page.getByLabel(sv.check.bundle).fill(wrong)
  await keys.pressOn(page.getByRole('button', { name: sv.check.send }))
  await expect(page.getByRole('heading', { name: sv.check.codes })).toBeVisible()
  await expect(page.getByRole('link', { name: 'unknown-organisation' })).toBeVisible()
  await checkAccessibility(page)
  for (const width of [360, 768, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    await checkReflow(page, `${width}`)
  }
  await page.getByRole('link', { name: sv.register.toSystem }).click()
  await expect(checks()).toHaveText(String(before + 1))
})

test('she chooses a file: one of two megabytes is checked, and one of a byte more is told to be too large @workbench', async ({
  page,
}) => {
  // A system of its own: the story above counts what is checked of the other.
  const largest = 2_000_000
  const fileOf = (size: number) => ({
    ...{ name: 'transaction.json', mimeType: 'application/json' },
    buffer: Buffer.from(wrong.padEnd(size, ' ')),
  })
  await sitDown(page)
  await page.goto('/bench/klientbok-county-17')
  const file = page.getByLabel(sv.check.file)
  await expect(file).toHaveAccessibleDescription(sv.check.fileHint)
  await file.setInputFiles(fileOf(largest + 1))
  await page.getByRole('button', { name: sv.check.send }).click()
  await expect(page.getByText(sv.check.faults.tooLarge)).toBeVisible()
  await checkAccessibility(page)

  await file.setInputFiles(fileOf(largest))
  await page.getByRole('button', { name: sv.check.send }).click()
  await expect(page.getByRole('heading', { name: sv.check.codes })).toBeVisible()
  await expect(page.getByRole('link', { name: 'unknown-organisation' })).toBeVisible()

  await page.goto('/bench/klientbok-county-17')
  await file.setInputFiles({ ...fileOf(largest), buffer: Buffer.from('{"resourceType":') })
  await page.getByRole('button', { name: sv.check.send }).click()
  await expect(page.getByText(sv.check.faults.notJson)).toBeVisible()
})

test('she makes a client with a child, stores a decision for her, and reads it in MittKanta as her @workbench', async ({
  page,
}) => {
  test.slow()
  const keys = keyboard(page)
  const t = translator('sv')
  await sitDown(page)
  await page.goto('/bench/people')
  await page.getByRole('checkbox', { name: people.child }).check()
  await checkAccessibility(page)
  await page.getByRole('button', { name: people.send }).click()
  await expect(page.getByRole('heading', { name: people.made })).toBeVisible()
  await checkAccessibility(page)
  const codes = await page
    .getByRole('definition')
    .filter({ hasText: /^\s*\d{6}\S\d{3}\S\s*$/ })
    .allTextContents()
  told.push(...codes.map((code) => code.trim()))
  expect(told).toHaveLength(2)
  const name = await page.getByRole('definition').first().textContent()
  const her = name?.trim() ?? ''

  await test.step('a decision is made for her, checked, and stored by what the system signs', async () => {
    await keys.pressOn(page.getByRole('link', { name: people.storeFor(her) }))
    await page.getByLabel(people.store.system).selectOption('klientbok-county-05')
    await checkAccessibility(page)
    await keys.pressOn(page.getByRole('button', { name: people.store.send }))
    await expect(page.getByText(sv.check.fineText)).toBeVisible()
    await checkAccessibility(page)
    for (const width of [360, 768, 1280]) {
      await page.setViewportSize({ width, height: 900 })
      await checkReflow(page, `${width}`)
    }
    await page.getByLabel(sv.store.assertion, { exact: true }).fill('x.y')
    await keys.pressOn(page.getByRole('button', { name: sv.store.send }))
    await expect(page.getByText(sv.store.faults.unlike)).toBeVisible()
    await checkAccessibility(page)
    const shown = page.getByRole('region', { name: sv.store.how, exact: true })
    const command = (await shown.textContent()) ?? ''
    await page.getByLabel(sv.store.assertion, { exact: true }).fill(await runShown(command))
    await keys.pressOn(page.getByRole('button', { name: sv.store.send }))
    await expect(page.getByRole('heading', { name: sv.store.done })).toBeVisible()
    await checkAccessibility(page)
  })

  await page.getByRole('link', { name: people.openAs(her) }).click()
  await expect(page).toHaveURL(/\/sv$/)
  await page.getByRole('button', { name: 'Logga in' }).first().click()
  await expect(page.getByText(her).first()).toBeVisible()
  await expect(page).toHaveURL(/\/sv\//)
  await page.getByRole('checkbox').check()
  await page.getByRole('button', { name: t('information.confirm') }).click()
  await overviewPage(page).searchAllLink.click()
  await expect(documentsPage(page).heading).toBeVisible()
  const decision = codeName('sv', 'documentType', 'decision')
  await documentsPage(page).documentLink(decision).click()
  await expect(documentPage(page).sheet).toContainText('En handling om en påhittad klient')
})

for (const language of toldIn('bench')) {
  test(`the bench in one's own language (${language}) @workbench`, async ({ page }) => {
    await sitDown(page, language)
    await page.goto('/bench')
    await expect(workbenchPage(page, language).heading(texts[language].heading)).toBeVisible()
    await expect(page.getByText(texts[language].register.lead)).toBeVisible()
    await checkAccessibility(page)
  })
}
