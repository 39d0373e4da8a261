import { texts as entryTexts } from '@/mocks/services/workbench/pages/operator/entries/texts'
import { texts as organisationTexts } from '@/mocks/services/workbench/pages/operator/organisations/texts'
import { texts as systemTexts } from '@/mocks/services/workbench/pages/operator/systems/texts'
import { texts as waitingTexts } from '@/mocks/services/workbench/pages/waiting/texts'
import { organisationOf } from '@/mocks/world/people/organisations'
import { expect, type Page } from 'playwright/test'

const organisations = organisationTexts.sv
const entries = entryTexts.sv
const systems = systemTexts.sv
const waiting = waitingTexts.sv

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const holdsNow = (page: Page) =>
  expect(page.getByRole('heading', { level: 2, name: waiting.holds })).toBeVisible()
const waitsNow = (page: Page) =>
  expect(page.getByRole('heading', { level: 2, name: waiting.waits })).toBeVisible()

/** An operator lets in an organisation of the demo, as it is called there. */
export async function letIn(page: Page, id: string): Promise<void> {
  const { names, kinds, partOf, businessId = '' } = organisationOf(id)
  const [kind = 'unit'] = kinds
  await page.goto('/operator/organisations')
  await page.getByLabel(organisations.id).fill(id)
  const kindNames: Readonly<Record<string, string | undefined>> = organisations.kinds
  await page.getByRole('radio', { name: kindNames[kind] ?? '' }).check()
  if (partOf !== undefined)
    await page
      .getByLabel(organisations.partOf)
      .selectOption({ label: organisationOf(partOf).names.sv })
  await page.getByLabel(organisations.businessId, { exact: true }).fill(businessId)
  for (const language of ['sv', 'fi', 'en'] as const)
    await page.getByLabel(organisations[language]).fill(names[language])
  await page.getByLabel(organisations.reason, { exact: true }).fill('Avtal')
  await button(page, organisations.save).click()
  await holdsNow(page)
}

/** An operator enters a permit, which waits. */
export async function enterPermit(page: Page, id: string): Promise<void> {
  await page.goto('/operator/permits')
  await page
    .getByLabel(entries.fields.organisation.label)
    .selectOption({ label: organisationOf(id).names.sv })
  await page.getByLabel(entries.kinds.permit.fields.number.label).fill('1')
  await page.getByLabel(entries.fields.from.label).fill('2023-01-01')
  await page.getByLabel(entries.fields.reason.label, { exact: true }).fill('Tillstånd')
  await button(page, entries.enter).click()
  await waitsNow(page)
}

/** An operator says which Kanta information is in force. */
export async function enterInformation(page: Page): Promise<void> {
  await page.goto('/operator/information')
  await page.getByLabel(entries.fields.version.label, { exact: true }).fill('1')
  await page.getByLabel(entries.fields.title.label, { exact: true }).fill('Kanta-informationen')
  await page.getByLabel(entries.fields.from.label).fill('2023-11-30')
  await page.getByLabel(entries.fields.reason.label, { exact: true }).fill('THL')
  await button(page, entries.enter).click()
  await holdsNow(page)
}

/** An operator vouches for a system that stores in a register, and says who makes it. Gives back the statement. */
export async function vouchFor(
  page: Page,
  {
    id,
    name,
    organisation,
    vendor,
  }: Readonly<{ id: string; name: string; organisation: string; vendor?: string }>,
): Promise<string> {
  await page.goto('/operator/systems')
  await page
    .getByLabel(systems.organisation)
    .selectOption({ label: organisationOf(organisation).names.sv })
  if (vendor !== undefined)
    await page
      .getByLabel(systems.vendor, { exact: true })
      .selectOption({ label: organisationOf(vendor).names.sv })
  await page.getByLabel(systems.name, { exact: true }).fill(name)
  await page.getByLabel(systems.softwareId, { exact: true }).fill(id)
  await button(page, systems.make).click()
  await expect(page.getByRole('heading', { level: 2, name: systems.madeHeading })).toBeVisible()
  return (await page.getByLabel(systems.statement).inputValue()).trim()
}

/** A second person confirms all that waits on a page, each change for itself. */
export async function confirmAll(page: Page, path: string): Promise<void> {
  for (;;) {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 2, name: waiting.heading })).toBeVisible()
    const next = page.getByRole('button', { name: waiting.confirm, exact: true }).first()
    if (!(await next.isVisible())) return
    await next.click()
    await expect(page.getByRole('heading', { name: waiting.confirmed })).toBeVisible()
  }
}
