import { locales } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { personOf } from '@/mocks/world/people/cast'
import { checkAccessibility } from '../../fixtures/check-accessibility'
import { logProofPage } from '../../pages/log-proof-page'
import { expect, test } from '../../own-archive-test'

test('Ingrid kept a check value; the archive is restored to before it, and the check tells her so, and of no break @log-proof', async ({
  page,
  signIn,
  own,
}) => {
  const proof = logProofPage(page)
  const t = translator('sv')
  const keep = async () => {
    await proof.open()
    await proof.run()
    await expect(proof.result).toContainText(t('logProof.ok'))
    return (await proof.value.textContent()) ?? ''
  }
  await signIn(personOf('ingrid-sandvik'))
  const before = await keep()
  await own.copy()
  const lost = await keep()
  expect(lost).not.toBe(before)
  await own.restore()

  for (const locale of locales)
    await test.step(`what she kept is of the lost time, in ${locale}`, async () => {
      const words = translator(locale)
      const read = logProofPage(page, locale)
      await read.open()
      await read.run(lost)
      await expect(read.result).toContainText(words('logProof.lost'))
      await expect(read.result).toContainText(words('logProof.witness.lost'))
      await expect(read.result).toContainText(words('logProof.restores.heading'))
      await expect(read.result).toContainText(words('logProof.chain.ok'))
      await expect(read.result).not.toContainText(words('logProof.failed'))
      await expect(read.browser).toContainText(words('logProof.browser.lost'))
      // The parts of the page are the same in each.
      if (locale === 'sv') await checkAccessibility(page)
    })

  await test.step('what she kept before it still holds, and the restore is told', async () => {
    await proof.open()
    await proof.run(before)
    await expect(proof.result).toContainText(t('logProof.witness.ok'))
    await expect(proof.result).toContainText(t('logProof.restores.heading'))
    await expect(proof.browser).toContainText(t('logProof.browser.continued'))
  })

  await test.step('a value that the archive never published is still a break', async () => {
    await proof.open()
    await proof.run(lost.replace(/.$/, (last) => (last === '0' ? '1' : '0')))
    await expect(proof.result).toContainText(t('logProof.failed'))
    await expect(proof.browser).toContainText(t('logProof.browser.failed'))
  })
})
