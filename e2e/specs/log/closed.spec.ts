/** Where guardians do not see the log (GUARDIAN_SEES_LOG=off): closed to them in every way, open to the child. */
import { translator } from '@/lib/i18n/translator'
import { startOwnPortal } from '../../fixtures/start-own-portal'
import { withoutGround } from '../../fixtures/professional'
import { representationsPage } from '../../pages/representations-page'
import { logPage } from '../../pages/log-page'
import { logProofPage } from '../../pages/log-proof-page'
import { expect, test as base } from '../../test'

const t = translator('sv')
const stranger = { organisation: 'county-17', unit: 'unit-blaklockan' } as const

const test = base.extend<object, { closedPortal: string }>({
  closedPortal: [
    async ({}, provide) => {
      const portal = await startOwnPortal({ GUARDIAN_SEES_LOG: 'off' })
      await provide(portal.url)
      await portal.stop()
    },
    { scope: 'worker', timeout: 240_000 },
  ],
  portalUrl: ({ closedPortal }, provide) => provide(closedPortal),
})

test('a guardian sees no row, no file, no letter and no proof of the child’s log @log', async ({
  page,
  people,
  signIn,
  checkNoLeak,
}) => {
  const { mother, cia } = await people({
    mother: {},
    cia: { age: 12, guardians: ['mother'], documents: [{}] },
  })
  await withoutGround(cia, stranger).search()
  await signIn(mother)
  const address = await representationsPage(page).actFor(cia)
  const proof = logProofPage(page)

  await page.goto(`${address}/log`)
  await expect(page.getByRole('heading', { name: t('log.closed.title') })).toBeVisible()
  await expect(logPage(page).list).toHaveCount(0)
  for (const path of ['/log/letter', '/log/letter?row=0123']) {
    await page.goto(`${address}${path}`)
    await expect(page.getByRole('heading', { name: t('log.closed.title') })).toBeVisible()
  }
  for (const path of ['/log/rows.csv', '/log/rows.json']) {
    const answer = await page.request.get(`${address}${path}`, { maxRedirects: 0 })
    expect([answer.status(), answer.headers().location]).toEqual([303, `${address}/log`])
  }
  await page.goto(`${address}/log/proof?run=yes`)
  await expect(page.getByRole('heading', { name: t('logProof.closedHeading') })).toBeVisible()
  await expect(proof.runButton).toHaveCount(0)
  await expect(proof.result).toHaveCount(0)
  const piece = await page.evaluate(async (url) => {
    const body = JSON.stringify({ cursor: null, size: null, since: null })
    const headers = { 'content-type': 'application/json' }
    const answer = await fetch(url, { method: 'POST', headers, body })
    return [answer.status, await answer.text()]
  }, `${address}/log/proof/piece`)
  expect(piece).toEqual([404, ''])
  await checkNoLeak(['Österbottens'])
})

test('the child herself sees the log, and checks it @log', async ({ page, people, signIn }) => {
  const { cia } = await people({
    mother: {},
    cia: { age: 12, guardians: ['mother'], documents: [{}] },
  })
  await withoutGround(cia, stranger).search()
  await signIn(cia)
  await logPage(page).open()
  await expect(logPage(page).list).toContainText('Österbottens')
  const proof = logProofPage(page)
  await proof.open()
  await proof.run()
  await expect(proof.result).toContainText(t('logProof.ok'))
})
