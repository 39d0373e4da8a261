import { readFile } from 'node:fs/promises'
import { translator } from '@/lib/i18n/translator'
import { personOf } from '@/mocks/world/people/cast'
import { logPage } from '../../pages/log-page'
import { logProofPage } from '../../pages/log-proof-page'
import { expect, test } from '../../own-archive-test'

const t = translator('sv')

/** Whoever was here last; whose rows go, with all that points to them. */
const removal = [
  `create temporary table victim as select client_id from audit_events order by recorded desc limit 1`,
  ...['audit_events', 'audit_chains', 'sealed_events', 'log_seals', 'log_marks'].map(
    (table) => `delete from ${table} where client_id = (select client_id from victim)`,
  ),
]

test('Ingrid saved her log; her rows are removed in the archive’s database, and the check tells her @log-proof', async ({
  page,
  signIn,
  tamper,
}) => {
  const log = logPage(page)
  const proof = logProofPage(page)
  const check = async (table: string) => {
    await proof.open()
    const buffer = Buffer.from(table)
    await proof.keptFile.setInputFiles({ name: 'log.csv', mimeType: 'text/plain', buffer })
    await proof.runButton.click()
  }
  await signIn(personOf('ingrid-sandvik'))
  await log.open()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: t('log.save.csv') }).click(),
  ])
  const table = await readFile(await download.path(), 'utf8')
  const rows = table.match(/^"[\w.-]+";"[^"]*";"\d{4}-[^"]* [+-]\d\d:\d\d";.*$/gm) ?? []
  expect(rows.length).toBeGreaterThan(0)

  await test.step('as long as they are there, the check says that they are', async () => {
    await check(table)
    await expect(proof.result).toContainText(t('logProof.ok'))
    await expect(proof.result).toContainText(t('logProof.tree.ok'))
    await expect(proof.result).toContainText(t('logProof.saved.same', { count: rows.length }))
  })

  await tamper(removal)

  await test.step('afterwards it says which of hers are gone, and that something was removed', async () => {
    await check(table)
    await expect(proof.result).toContainText(t('logProof.failed'))
    await expect(proof.result).toContainText(t('logProof.tree.failed'))
    await expect(proof.result).toContainText(t('logProof.saved.missing', { count: rows.length }))
    await expect(proof.result).not.toContainText(t('logProof.ok'))
  })

  await test.step('so it does where nothing was saved', async () => {
    await proof.open()
    await proof.run()
    await expect(proof.result).toContainText(t('logProof.failed'))
    await expect(proof.result).toContainText(t('logProof.tree.failed'))
  })
})
