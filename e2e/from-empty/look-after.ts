import { texts as archivistTexts } from '@/mocks/services/workbench/pages/archivist/texts'
import { texts as showsTexts } from '@/mocks/services/workbench/pages/shows/texts'
import { texts as supervisionTexts } from '@/mocks/services/workbench/pages/supervision/texts'
import { expect, type Page } from 'playwright/test'
import { client } from './client'

const shows = showsTexts.sv
const archivist = archivistTexts.sv
const supervision = supervisionTexts.sv
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

/** A main user asks whether a document shows, and is told that it does to all three. */
export async function isShownToAll(page: Page, setOid: string): Promise<void> {
  await page.goto('/shows')
  await page.getByLabel(shows.document.label).fill(`urn:oid:${setOid}`)
  await button(page, shows.document.ask).click()
  await expect(page.getByRole('cell', { name: shows.shows.yes, exact: true })).toHaveCount(3)
}

/** The archivist annuls a document, having seen for whom it disappears. */
export async function annul(page: Page, setOid: string, reason: string): Promise<void> {
  await page.goto('/archivist')
  await page.getByLabel(archivist.search.identifier).fill(setOid)
  await button(page, archivist.search.submit).click()
  await page.getByRole('button', { name: archivist.results.open }).first().click()
  await button(page, archivist.document.annulButton).click()
  await expect(page.getByRole('table', { name: archivist.annul.caption })).toContainText(
    archivist.annul.seenBy.client,
  )
  await page.getByLabel(archivist.annul.reason).fill(reason)
  await page.getByLabel(archivist.annul.confirm).check()
  await button(page, archivist.annul.submit).click()
  await expect(page.getByRole('heading', { level: 1, name: archivist.annul.done })).toBeVisible()
}

/** The officer answers the client's letter by the number of the row that stands in it, with words of her own. */
export async function answerLetter(
  page: Page,
  { number, worker, words }: Readonly<{ number: string; worker: string; words: string }>,
): Promise<void> {
  await page.goto('/supervision')
  await page.getByRole('link', { name: supervision.letter.link }).click()
  await page.getByLabel(supervision.letter.hetu).fill(client.hetu)
  await page.getByLabel(supervision.letter.numbers).fill(number)
  await button(page, supervision.letter.find).click()
  await page.getByLabel(supervision.letter.words).fill(words)
  await button(page, supervision.letter.make).click()
  const answer = page.getByRole('article')
  for (const told of [supervision.answer.title, worker, number, words])
    await expect(answer).toContainText(told)
}
