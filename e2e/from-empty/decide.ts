import { codeName } from '@/mocks/services/workbench/view/code-names'
import { texts as decisionTexts } from '@/mocks/services/workbench/pages/decision/texts'
import { texts as formTexts } from '@/mocks/services/workbench/pages/form/texts'
import type { ServiceTask } from '@/lib/domain/codes/service-tasks'
import { expect, type Page } from 'playwright/test'

const decision = decisionTexts.sv
const form = formTexts.sv
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

/** A main user writes the decision of her county and sends it to be signed: all that is made since a day, and old documents. */
export async function writeDecision(page: Page, joinsOn: string): Promise<void> {
  await page.goto('/decision/write')
  const { fields } = decision
  const written = {
    [fields.decidedBy]: 'Välfärdsområdesstyrelsen',
    [fields.decidedOn]: joinsOn,
    [fields.section]: '§ 112',
    [fields.signatory]: 'Direktören',
    [fields.system]: 'Klientbok',
    [fields.joinsOn]: joinsOn,
    [fields.reason]: 'Området tar i bruk arkivet',
  }
  for (const [label, text] of Object.entries(written))
    await page.getByLabel(label, { exact: true }).fill(text)
  await page.getByLabel(fields.systemProfile).selectOption('joining-obligation')
  const group = (name: string) => page.getByRole('group', { name: new RegExp(name) })
  for (const each of Object.values(decision.functions))
    await group(decision.points.functions).getByRole('checkbox', { name: each }).check()
  const choose = (name: string, label: string) =>
    group(name).getByRole('radio', { name: label, exact: true }).check()
  await choose(decision.points.documents, decision.documents.both)
  await choose(decision.points.journalsOfUnits, decision.journals.no)
  await choose(decision.points.transfer, decision.transfers['real-time'])
  await choose(decision.points.automaticApproval, decision.no)
  await page.getByLabel(decision.points.deploymentPeriod).selectOption({ index: 1 })
  await button(page, decision.send['main-user']).click()
  await expect(
    page.getByRole('heading', { level: 1, name: decision.saved['main-user'] }),
  ).toBeVisible()
}

/** A signatory signs what waits. */
export async function signDecision(page: Page): Promise<void> {
  await page.goto('/decision')
  await button(page, decision.sign).click()
  await expect(page.getByRole('heading', { name: decision.decided.confirmed })).toBeVisible()
}

/** A main user says from which day a service task is shown, having seen what that changes. */
export async function enterStart(page: Page, task: ServiceTask, day: string): Promise<void> {
  await page.goto('/form')
  await page.getByRole('radio', { name: codeName('sv', 'serviceTask', task), exact: true }).check()
  await page.getByLabel(form.day).fill(day)
  await page.getByLabel(form.reason).fill('§ 113')
  const change = page.getByRole('region', { name: form.change })
  await change.getByRole('button', { name: form.look }).click()
  await expect(page.getByText(form.preview.counted)).toBeVisible()
  await button(page, form.save).click()
  await expect(page.getByRole('heading', { name: form.waits })).toBeVisible()
}
