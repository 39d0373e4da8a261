import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { expect, test } from 'vitest'
import { checkReceipt } from './check-receipt'
import type { PublishedKey } from './read-signed'
import { receiptOfIngrid } from './testing/receipt-of-ingrid'

const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true })
const keys = [{ ...(await exportJWK(publicKey)), kid: 'one' } as PublishedKey]
const receipt = await new SignJWT({ ...receiptOfIngrid })
  .setProtectedHeader({ alg: 'ES256', kid: 'one', typ: 'receipt+jwt' })
  .sign(privateKey)
const longest = 50_000
const ofLength = (length: number) => 'x'.repeat(length)

test.each<readonly [string, { file?: string; text?: string }, string]>([
  ['a receipt that is pasted', { text: receipt }, 'genuine'],
  ['a receipt as a file', { file: receipt }, 'genuine'],
  ['a file, whatever is pasted beside it', { file: receipt, text: 'Hej' }, 'genuine'],
  ['no file, which a browser sends as an empty one', { file: '', text: receipt }, 'genuine'],
  ['nothing', {}, 'empty'],
  ['blanks', { text: ' \n ' }, 'empty'],
  ['a file of blanks', { file: ' \n' }, 'empty'],
  ['a text as long as may be', { text: ofLength(longest) }, 'unreadable'],
  ['a longer one', { text: ofLength(longest + 1) }, 'too-long'],
  ['a file as long as may be', { file: ofLength(longest) }, 'unreadable'],
  ['a longer one', { file: ofLength(longest + 1) }, 'too-long'],
])('%s', async (_name, { file, text }, state) => {
  const form = new FormData()
  if (file !== undefined) form.set('file', new File([file], 'kvitto.json'))
  if (text !== undefined) form.set('text', text)
  expect((await checkReceipt(form, keys)).state).toBe(state)
})

test('a file where a text is expected is no text', async () => {
  const form = new FormData()
  form.set('text', new File([receipt], 'kvitto.json'))
  expect((await checkReceipt(form, keys)).state).toBe('empty')
})
