import { expect, test, vi } from 'vitest'
import { fail, ok } from '@/lib/domain/result'
import { verifyHere } from './verify-receipts'

const answers = vi.hoisted(() => ({ keys: undefined as unknown }))
vi.mock('../archive/statements/read-receipt-keys', () => ({
  readReceiptKeys: () => Promise.resolve(answers.keys),
}))

/** A receipt as it looks from outside: its signature holds for none of the keys here. */
const header = Buffer.from('{"alg":"ES256","typ":"receipt+jwt","kid":"of-the-archive"}')
const receipt = `${header.toString('base64url')}.e30.AAAA`
const written = (text: string) => {
  const form = new FormData()
  form.set('text', text)
  return form
}

test('without the keys of the archive nothing is said of the receipt, and least of all that it is not to be trusted', async () => {
  answers.keys = fail('archive-unavailable')
  expect(await verifyHere(written(receipt))).toEqual({ state: 'unavailable' })
})

test('with them, a key that is not among them is told', async () => {
  answers.keys = ok([])
  expect(await verifyHere(written(receipt))).toEqual({ state: 'unknown-key' })
  expect(await verifyHere(written(' '))).toEqual({ state: 'empty' })
})
