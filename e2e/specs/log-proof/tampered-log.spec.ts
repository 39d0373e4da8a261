import { translator } from '@/lib/i18n/translator'
import { everyTrouble } from '../../fixtures/archive-between/every-trouble'
import { answering, saying } from '../../fixtures/archive-between/faults'
import { checkAccessibility } from '../../fixtures/check-accessibility'
import { logProofPage } from '../../pages/log-proof-page'
import { expect, test } from '../../troubled-test'
import { toldIn } from '../../told-in'

const t = translator('sv')
const one = { anna: { documents: [{ title: 'Beslut om ledsagning' }] } }
const proofCall = 'AuditEvent/$proof'

const changes: readonly (readonly [string, (text: string) => string])[] = [
  [
    'tells a row otherwise than it was written',
    (text) => text.replace('\\"own-view\\"', '\\"use\\"'),
  ],
  ['leaves out a proof', (text) => text.replace(/"path":\["[0-9a-f]{64}",?/, '"path":[')],
  ['leaves out the rows', (text) => text.replace(/"rows":\[.*\]/s, '"rows":[]')],
  [
    'tells of a head that it did not sign',
    (text) => text.replace(/("head":"[^.]+\.[^.]+\.)[^"]{8}/, '$1AAAAAAAA'),
  ],
]

for (const [name, change] of changes) {
  test(`when the archive ${name}, the check fails here and in the browser @log-proof`, async ({
    page,
    people,
    signIn,
    archive,
  }) => {
    const { anna } = await people(one)
    const proof = logProofPage(page)
    await signIn(anna)
    await proof.open()
    archive.fail(anna, saying(change), proofCall)
    await proof.run()
    await expect(proof.result).toContainText(t('logProof.failed'))
    await expect(proof.result).toContainText(t('logProof.rows.failed'))
    await expect(proof.browser).toContainText(t('logProof.browser.failed'))
    await expect(proof.keepHere).toBeHidden()

    archive.mend(anna)
    await proof.open()
    await proof.run()
    await expect(proof.result).toContainText(t('logProof.ok'))
    await expect(proof.browser).toContainText(t('logProof.browser.ok'))
  })
}

for (const locale of toldIn('tampered-log')) {
  const words = translator(locale)
  test(`a log that the archive finds broken is told so, in ${locale} @log-proof`, async ({
    page,
    people,
    signIn,
    archive,
  }) => {
    const { anna } = await people(one)
    const proof = logProofPage(page, locale)
    await signIn(anna, locale)
    await proof.open()
    archive.fail(
      anna,
      saying((text) => text.replace('true', 'false')),
      'AuditEvent/$verify',
    )
    await proof.run()
    await expect(proof.result).toContainText(words('logProof.failed'))
    await expect(proof.result).toContainText(words('logProof.chain.failed'))
    await checkAccessibility(page)
  })

  test(`a check that can’t be made says nothing of the rows, in ${locale} @log-proof`, async ({
    page,
    people,
    signIn,
    archive,
  }) => {
    const { anna } = await people(one)
    const proof = logProofPage(page, locale)
    await signIn(anna, locale)
    await proof.open()
    archive.fail(anna, answering(503), proofCall)
    await proof.run()
    await expect(proof.result).toContainText(words('logProof.notRun'))
    await expect(proof.result).not.toContainText(words('logProof.failed'))
    await expect(proof.browser).toContainText(words('logProof.browser.notRun'))
    await checkAccessibility(page)
  })
}

/** The portal waits long for a proof, so one that never comes is left out. */
const troubles = everyTrouble(proofCall).filter(([, fault]) => fault !== 'slow')

for (const [name, fault] of troubles) {
  test(`when the archive ${name}, nothing is proven and nothing is said to be wrong @log-proof`, async ({
    page,
    people,
    signIn,
    archive,
  }) => {
    const { anna } = await people(one)
    const proof = logProofPage(page)
    await signIn(anna)
    await proof.open()
    archive.fail(anna, fault, proofCall)
    await proof.run()
    await expect(proof.result).toContainText(t('logProof.notRun'))
    await expect(proof.result).not.toContainText(t('logProof.ok'))
    await expect(proof.result).not.toContainText(t('logProof.failed'))
    await expect(proof.browser).toContainText(t('logProof.browser.notRun'))
    await expect(proof.keepHere).toBeHidden()
  })
}
