import { readFile } from 'node:fs/promises'
import { translator } from '@/lib/i18n/translator'
import { checkAccessibility } from '../../fixtures/check-accessibility'
import { logProofPage } from '../../pages/log-proof-page'
import { expect, test } from '../../test'

const t = translator('sv')
const one = { anna: { documents: [{ title: 'Beslut om ledsagning' }] } }

test('Anna checks the log, here and in her own browser, and later compares with what she saved @log-proof', async ({
  page,
  people,
  signIn,
}) => {
  const { anna } = await people(one)
  const proof = logProofPage(page)
  await signIn(anna)
  await page.goto('/sv/self/log')
  await page.getByRole('link', { name: t('logProof.title') }).click()
  await expect(proof.heading).toBeVisible()
  await proof.run()
  await expect(proof.result).toContainText(t('logProof.ok'))
  await expect(proof.result).toContainText(t('logProof.chain.ok'))
  await expect(proof.browser).toContainText(t('logProof.browser.ok'))
  await expect(page.getByText(t('logProof.browser.noScript'))).toBeHidden()
  await checkAccessibility(page)
  const kept = await proof.value.innerText()
  const [download] = await Promise.all([page.waitForEvent('download'), proof.file.click()])
  const file = await readFile(await download.path(), 'utf8')

  await test.step('later the log has grown, and continues', async () => {
    await page.goto('/sv/self/documents')
    await proof.open()
    await proof.run(kept)
    await expect(proof.result).toContainText(t('logProof.witness.ok'))
    await expect(proof.browser).toContainText(t('logProof.browser.continued'))
    expect(await proof.value.innerText()).not.toBe(kept)
  })

  await test.step('the saved file does as well', async () => {
    await proof.open()
    await proof.keptFile.setInputFiles({
      name: 'head.json',
      mimeType: 'application/json',
      buffer: Buffer.from(file),
    })
    await proof.runButton.click()
    await expect(proof.result).toContainText(t('logProof.witness.ok'))
    await expect(proof.browser).toContainText(t('logProof.browser.continued'))
  })

  await test.step('a value that was never there does not', async () => {
    const [size] = kept.split('-')
    await proof.open()
    await proof.run(`${size}-${'ab'.repeat(32)}`)
    await expect(proof.result).toContainText(t('logProof.failed'))
    await expect(proof.result).toContainText(t('logProof.witness.failed'))
    await expect(proof.browser).toContainText(t('logProof.browser.notContinued'))
    await checkAccessibility(page)
  })

  await test.step('nonsense is no comparison', async () => {
    await proof.open()
    await proof.run('I have lost it')
    await expect(proof.result).toContainText(t('logProof.witness.unreadable'))
    await expect(proof.result).toContainText(t('logProof.partly'))
    await expect(proof.result).not.toContainText(t('logProof.ok'))
    await expect(proof.browser).toContainText(t('logProof.browser.notCompared'))
  })
})

test('Anna lets her browser keep the value, and takes it back @log-proof', async ({
  page,
  people,
  signIn,
}) => {
  const { anna } = await people(one)
  const proof = logProofPage(page)
  const keptHere = () => page.evaluate(() => Object.entries(localStorage))
  await signIn(anna)
  await proof.open()
  await proof.run()
  await expect(proof.keepHere).not.toBeChecked()
  expect(await keptHere()).toEqual([])
  await proof.keepHere.check()
  const [kept] = await keptHere()
  expect(kept?.[1]).toMatch(/^\d+-[0-9a-f]{64}$/)

  await proof.open()
  await proof.run()
  await expect(proof.browser).toContainText(t('logProof.browser.continued'))
  await expect(proof.keepHere).toBeChecked()
  await proof.keepHere.uncheck()
  expect(await keptHere()).toEqual([])
})

test('Anna checks the log by the keyboard alone @log-proof', async ({ page, people, signIn }) => {
  const { anna } = await people(one)
  const proof = logProofPage(page)
  await signIn(anna)
  await proof.open()
  await proof.keptFile.focus()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(proof.runButton).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(proof.result).toContainText(t('logProof.ok'))
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('Anna checks the log @log-proof', async ({ page, people, signIn }) => {
    const { anna } = await people(one)
    const proof = logProofPage(page)
    await signIn(anna)
    await proof.open()
    await proof.run()
    await expect(proof.result).toContainText(t('logProof.ok'))
    // Where it is text for a browser without script alone, no search for text looks.
    const noScript = page.getByRole('main').locator('noscript p')
    await expect(noScript).toBeVisible()
    await expect(noScript).toHaveText(t('logProof.browser.noScript'))
    const kept = await proof.value.innerText()
    await proof.open()
    await proof.run(kept)
    await expect(proof.result).toContainText(t('logProof.witness.ok'))
  })
})
