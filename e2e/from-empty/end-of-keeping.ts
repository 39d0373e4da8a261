import { pathToFileURL } from 'node:url'
import { join } from 'node:path'
import { texts as workTexts } from '@/mocks/services/workbench/pages/operator/work/texts'
import { matterBundle } from '@/mocks/vendor/matter-bundle'
import type { Vendor } from '@/mocks/vendor/vendor'
import { expect, type Page } from 'playwright/test'
import { client } from './client'

const work = workTexts.sv
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

/** What is given to the programs so that their clock goes so many days ahead. */
export function daysAhead(days: number): Readonly<Record<string, string>> {
  const preload = pathToFileURL(join(__dirname, 'clock-ahead.mjs')).href
  return { NODE_OPTIONS: `--import=${preload}`, MITTKANTA_DAYS_AHEAD: String(days) }
}

/** A matter of the client in the county's register, open, or closed on a day. */
export async function storeMatter(vendor: Vendor, oid: string, end?: string): Promise<void> {
  const told = { oid, hetu: client.hetu, name: 'Utkomststöd', controllerId: 'county-05' }
  await vendor.store(matterBundle({ ...told, start: '2026-03-01', ...(end && { end }) }))
}

/** The operator has what is over counted, and then deleted. */
export async function endKeeping(page: Page): Promise<void> {
  await page.goto('/operator/work')
  await button(page, work.orderDry).click()
  await expect(page.getByRole('heading', { name: work.ordered.dry })).toBeVisible()
  // In the run itself, and when it is over: the dry run before it has counted the same.
  const ended = async (kind: 'dry' | 'real') => {
    await page.goto('/operator/work')
    const run = page.getByRole('group', { name: work.runs[kind], exact: true }).first()
    await expect(async () => {
      await page.reload()
      await expect(run).toContainText(work.ended('').trim(), { timeout: 1000 })
    }).toPass()
    await expect(run.getByText(work.documents(1)).first()).toBeVisible()
  }
  await ended('dry')
  await page.getByRole('checkbox', { name: work.sure }).check()
  await button(page, work.orderReal).click()
  await expect(page.getByRole('heading', { name: work.ordered.real })).toBeVisible()
  await ended('real')
}
