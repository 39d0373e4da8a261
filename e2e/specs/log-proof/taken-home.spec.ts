/** What was saved of the log earlier is a witness of the log that it was made from. */
import { readFile } from 'node:fs/promises'
import { translator } from '@/lib/i18n/translator'
import { withoutGround } from '../../fixtures/professional'
import { logPage } from '../../pages/log-page'
import { logProofPage } from '../../pages/log-proof-page'
import { expect, test } from '../../test'
import type { Page } from 'playwright/test'

const t = translator('sv')
const stranger = { organisation: 'county-17', unit: 'unit-blaklockan' } as const

async function saved(page: Page, press: () => Promise<void>): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()])
  return readFile(await download.path(), 'utf8')
}

test('the log that Anna saved, and her letter, are witnesses later @log-proof', async ({
  page,
  people,
  signIn,
}) => {
  const { anna } = await people({ anna: { documents: [{}] } })
  await withoutGround(anna, stranger).search()
  await signIn(anna)
  const log = logPage(page)
  const proof = logProofPage(page)
  await log.open()
  const table = await saved(page, () => page.getByRole('link', { name: t('log.save.csv') }).click())
  const data = await saved(page, () => page.getByRole('link', { name: t('log.save.json') }).click())
  const row = await log.unfold(/Österbottens.*bad om/)
  await row.getByRole('link', { name: t('log.ask.letter') }).click()
  const letter = await saved(page, () =>
    page.getByRole('button', { name: t('letter.saveText') }).click(),
  )
  const compare = async (name: string, text: string) => {
    await proof.open()
    const mimeType = 'text/plain'
    await proof.keptFile.setInputFiles({ name, mimeType, buffer: Buffer.from(text) })
    await proof.runButton.click()
  }

  for (const [name, text] of [
    ['log.csv', table],
    ['log.json', data],
    ['letter.txt', letter],
  ] as const) {
    await test.step(name, async () => {
      await compare(name, text)
      await expect(proof.result).toContainText(t('logProof.witness.ok'))
      await expect(proof.browser).toContainText(t('logProof.browser.continued'))
    })
  }

  await test.step('the number in the letter does as well when it is typed', async () => {
    const [value = ''] = /\d+-[0-9a-f]{64}/.exec(letter) ?? []
    await proof.open()
    await proof.run(value)
    await expect(proof.result).toContainText(t('logProof.witness.ok'))
  })

  await test.step('a long log names its head at an end of the file', async () => {
    await compare('log.csv', `${'"a row";\n'.repeat(20_000)}${table}`)
    await expect(proof.result).toContainText(t('logProof.witness.ok'))
  })

  await test.step('a number that was changed is found, and a signature that does not hold counts for nothing', async () => {
    await compare('log.csv', table.replace(/(\d+-)[0-9a-f]{64}/, `$1${'ab'.repeat(32)}`))
    await expect(proof.result).toContainText(t('logProof.witness.failed'))
    await compare('log.json', data.replace(/("jws": "[^."]+\.[^."]+\.)[^"]{8}/, '$1AAAAAAAA'))
    await expect(proof.result).toContainText(t('logProof.witness.unreadable'))
  })
})

test('rows that Anna saved are compared one by one, and she is told of those that have come and those that are gone @log-proof', async ({
  page,
  people,
  signIn,
}) => {
  const { anna } = await people({ anna: { documents: [{}] } })
  await withoutGround(anna, stranger).search()
  await signIn(anna)
  const proof = logProofPage(page)
  await logPage(page).open()
  const table = await saved(page, () => page.getByRole('link', { name: t('log.save.csv') }).click())
  const rows = table.match(/^"[\w.-]+";"[^"]*";"\d{4}-[^"]* [+-]\d\d:\d\d";.*$/gm) ?? []
  const compare = async (text: string) => {
    await proof.open()
    const buffer = Buffer.from(text)
    await proof.keptFile.setInputFiles({ name: 'log.csv', mimeType: 'text/plain', buffer })
    await proof.runButton.click()
  }

  await withoutGround(anna, stranger).search()
  await compare(table)
  await expect(proof.result).toContainText(t('logProof.ok'))
  await expect(proof.result).toContainText(t('logProof.saved.same', { count: rows.length }))
  await expect(proof.result).toContainText(/Sedan dess har \d+ rad/)
  await expect(proof.result).not.toContainText('finns inte kvar')

  await test.step('where they are no longer kept, she is asked for them again, and nothing is said to match', async () => {
    await page.goto(page.url().replace(/saved=[^&#]+/, 'saved=gone'))
    await expect(proof.result).toContainText(t('logProof.saved.forgotten'))
    await expect(proof.result).toContainText(t('logProof.partly'))
    await expect(proof.result).not.toContainText(t('logProof.ok'))
  })

  await test.step('a row that the log does not have is named', async () => {
    const [first = ''] = rows
    const gone = first.replace(/^"[^"]*"/, '"row-that-is-gone"')
    await compare(table.replace(first, `${first}\r\n${gone}`))
    await expect(proof.result).toContainText(t('logProof.saved.missing', { count: 1 }))
    await expect(proof.result).toContainText('row-that-is-gone')
  })
})
