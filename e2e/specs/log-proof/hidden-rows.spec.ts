import { translator } from '@/lib/i18n/translator'
import { personOf } from '@/mocks/world/people/cast'
import { filed } from '@/mocks/world/people/scenarios/client-file'
import { checkAccessibility } from '../../fixtures/check-accessibility'
import { byStatutoryRight } from '../../fixtures/professional'
import { representationsPage } from '../../pages/representations-page'
import { logProofPage } from '../../pages/log-proof-page'
import { expect, test } from '../../test'

const t = translator('sv')
const county = { organisation: 'county-08', unit: 'unit-regnbagsgrand' } as const

test('the proof holds rows that are shown, and nothing of those that are not (L3) @log-proof', async ({
  page,
  people,
  signIn,
  checkNoLeak,
}) => {
  const { anna } = await people({
    anna: {
      documents: [
        filed(9, 'decision', 'mobilitySupport'),
        filed(12, 'client-plan', 'personalAssistance', { specialContent: true }),
      ],
    },
  })
  const [shown, hidden] = anna.documents
  if (!shown || !hidden) throw new Error('Anna has two documents')
  for (const { id } of [shown, hidden]) {
    expect((await byStatutoryRight(anna, county).open(id)).status).toBe(200)
  }
  await signIn(anna)
  const proof = logProofPage(page)
  await proof.open()
  const piece = page.waitForResponse((response) => response.url().endsWith('/log/proof/piece'))
  await proof.run()
  await expect(proof.result).toContainText(t('logProof.ok'))
  await expect(proof.browser).toContainText(t('logProof.browser.ok'))
  expect(await (await piece).text()).toContain(shown.id)
  await checkNoLeak([hidden.id, hidden.title])
})

test('Ingrid checks the log of her child @log-proof', async ({ page, signIn }) => {
  await signIn(personOf('ingrid-sandvik'))
  await representationsPage(page).open()
  const address = await representationsPage(page).actFor(personOf('elsa-sandvik'))
  const proof = logProofPage(page)
  await page.goto(`${address}/log/proof`)
  await expect(proof.heading).toContainText('Elsa Sandvik')
  await proof.run()
  await expect(proof.result).toContainText(t('logProof.ok'))
  await expect(proof.browser).toContainText(t('logProof.browser.ok'))
  await checkAccessibility(page)
})

test('a proxy checks what the client would, but for rows that would name another proxy @log-proof', async ({
  page,
  context,
  people,
  signIn,
}) => {
  const mandate = { theme: 'social-welfare', validFrom: '2026-01-01' } as const
  const { first, second, client } = await people({
    first: { names: { callingName: 'Rakel', familyName: 'Strandvall' } },
    second: {},
    client: {
      age: 80,
      documents: [{}],
      mandates: [
        { to: 'first', ...mandate },
        { to: 'second', ...mandate },
      ],
    },
  })
  await signIn(first)
  await representationsPage(page).actFor(client)
  await context.clearCookies()

  await signIn(second)
  const address = await representationsPage(page).actFor(client)
  const proof = logProofPage(page)
  await page.goto(`${address}/log/proof`)
  await expect(proof.heading).toContainText(client.familyName)
  const piece = page.waitForResponse((response) => response.url().endsWith('/log/proof/piece'))
  await proof.run()
  await expect(proof.result).toContainText(t('logProof.ok'))
  await expect(proof.result).toContainText(/kontrolleras inte här: /)
  await expect(proof.browser).toContainText(t('logProof.browser.ok'))
  for (const text of [await (await piece).text(), await page.content()])
    expect(text).not.toContain(first.callingName)
})
