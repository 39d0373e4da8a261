import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { expect, test } from 'vitest'
import type { PublishedKey } from './read-signed'
import { receiptOfIngrid as receipt } from './testing/receipt-of-ingrid'
import { verifyReceipt } from './verify-receipt'

async function keyPair(kid: string) {
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true })
  const published = { ...(await exportJWK(publicKey)), kid } as PublishedKey
  const sign = (payload: object, typ = 'receipt+jwt', key = kid) =>
    new SignJWT({ ...payload }).setProtectedHeader({ alg: 'ES256', kid: key, typ }).sign(privateKey)
  return { published, sign }
}
const archive = await keyPair('one')
const stranger = await keyPair('two')
const keys = [archive.published]

const jws = await archive.sign(receipt)
const [header = '', payload = '', signature = ''] = jws.split('.')
const forged = Buffer.from(JSON.stringify({ ...receipt, record_id: 's2' })).toString('base64url')
const noAlgorithm = Buffer.from('{"alg":"none","kid":"one"}').toString('base64url')

test.each<readonly [string, string, string]>([
  ['as it is', jws, 'genuine'],
  ['broken over lines by a mail program', `${jws.slice(0, 70)}\n ${jws.slice(70)}\n`, 'genuine'],
  ['as the file has it', JSON.stringify({ payload, protected: header, signature }), 'genuine'],
  ['with another content', `${header}.${forged}.${signature}`, 'changed'],
  [
    'signed by a stranger in the name of our key',
    await stranger.sign(receipt, undefined, 'one'),
    'changed',
  ],
  ['signed by a key that is not published', await stranger.sign(receipt), 'unknown-key'],
  ['a head of the log', await archive.sign({ size: 1 }, 'log-head+jwt'), 'other-kind'],
  [
    'a receipt that says it is something else',
    await archive.sign(receipt, 'log-head+jwt'),
    'other-kind',
  ],
  ['something else that says it is a receipt', await archive.sign({ size: 1 }), 'other-kind'],
  ['without a signature', `${header}.${payload}.`, 'unreadable'],
  ['that says it needs no signature', `${noAlgorithm}.${payload}.${signature}`, 'unreadable'],
  ['no receipt at all', 'Hej', 'unreadable'],
  ['a file in JSON that is something else', '{"payload":1}', 'unreadable'],
  ['nothing', '', 'unreadable'],
])('a receipt %s', async (_name, text, state) => {
  expect((await verifyReceipt(text, keys)).state).toBe(state)
})

test('what is genuine is handed back as it was signed', async () => {
  expect(await verifyReceipt(jws, keys)).toEqual({ state: 'genuine', receipt })
})
