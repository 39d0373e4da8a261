/** What a guardian's consent opens, and that nothing tells him of what it does not (C7, V16, V19). */
import { readFile } from 'node:fs/promises'
import { translator } from '@/lib/i18n/translator'
import { hiddenMarkers } from '@/mocks/world/people/scenarios/hidden-markers'
import { beginRelationship, inRelationship } from '../../fixtures/professional'
import { pdfText } from '../../fixtures/pdf-text'
import { representationsPage } from '../../pages/representations-page'
import { documentsPage } from '../../pages/documents-page'
import { logPage } from '../../pages/log-page'
import { statementsPage } from '../../pages/statements-page'
import { expect, test } from '../../test'

const t = translator('sv')
const attachment = { type: 'attachment' } as const
const words = [hiddenMarkers.V16, hiddenMarkers['V19 of V16']] as const
const family = {
  mother: {},
  cia: {
    age: 13,
    guardians: ['mother'],
    documents: [
      { key: 'seen', title: 'Beslut om ledsagning' },
      { key: 'attached', title: 'Resplan', attachmentOf: 'seen', ...attachment },
      { key: 'hers', hiddenFromGuardians: true, marker: words[0] },
      { key: 'attached to hers', attachmentOf: 'hers', marker: words[1], ...attachment },
    ],
  },
} as const

test('a guardian’s consent opens what she sees; of what is Cia’s own nothing goes out, and nothing tells @statements @representation', async ({
  page,
  context,
  people,
  signIn,
  answers,
  checkNoLeak,
}) => {
  test.slow()
  const { mother, cia } = await people(family)
  const idOf = (key: string) => cia.documents.find((one) => one.key === key)?.id ?? 'no id'
  const seen = [idOf('seen'), idOf('attached')]
  const hers = [idOf('hers'), idOf('attached to hers')]
  const other = { organisation: 'county-08', unit: 'unit-regnbagsgrand' } as const
  const relationship = await beginRelationship(cia, {
    controller: other.organisation,
    unit: other.unit,
  })
  const professional = inRelationship(cia, relationship, other)
  const statusOf = async (id: string) => (await professional.open(id)).status
  const directive = statementsPage(page)
  const log = logPage(page)

  await signIn(mother)
  const address = await representationsPage(page).actFor(cia)
  const place = address.replace('/sv/', '')

  await test.step('her preview counts what she sees', async () => {
    await page.goto(`${address}/information`)
    await page.getByRole('checkbox').check()
    await page.getByRole('button', { name: t('information.confirm') }).click()
    await directive.open(place)
    await directive.readConsent.click()
    await expect(directive.count(seen.length)).toBeVisible()
    await expect(page.getByRole('main')).toContainText(t('statements.doesNot.guardian'))
    await directive.give.click()
    await expect(directive.done('consent-given')).toBeVisible()
    const [pdf] = await Promise.all([page.waitForEvent('download'), directive.savePdf.click()])
    const text = pdfText(await readFile(await pdf.path()))
    for (const word of words) expect(text).not.toContain(word)
  })

  await test.step('another controller fetches that, and nothing of what is Cia’s own', async () => {
    const { documents } = await professional.search()
    expect(documents.map(({ id }) => id).sort()).toEqual([...seen].sort())
    for (const id of seen) expect(await statusOf(id)).toBe(200)
    for (const id of hers) expect(await statusOf(id)).toBe(await statusOf('f'.repeat(32)))
  })

  await test.step('the log tells her of what was fetched, and of no refusal', async () => {
    await log.open(`/${place}`)
    await expect(log.list).toContainText(/Birkalands välfärdsområde.*hämtade .*tillstånd/)
    await expect(log.list).not.toContainText(t('log.kind.refused'))
    for (const path of ['', '/documents', '/will', '/log', '/log/csv', '/help', '/information'])
      await answers.get(`${address}${path}`)
    await checkNoLeak([...words, ...hers])
    await context.clearCookies()
  })

  await test.step('Cia sees all of it', async () => {
    await signIn(cia)
    await documentsPage(page).open()
    await expect(documentsPage(page).documentLinks).toHaveCount(4)
    for (const word of words) await expect(page.getByRole('main')).toContainText(word)
  })
})
