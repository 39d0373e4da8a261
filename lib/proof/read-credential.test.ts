import { createHash } from 'node:crypto'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { expect, test } from 'vitest'
import { receiptCredentialType } from '@/lib/contracts/archive/receipt'
import { receiptCredential } from '@/mocks/services/archive/statements/receipts/receipt-credential'
import type { PublishedKey } from './read-signed'
import { receiptOfIngrid as receipt } from './testing/receipt-of-ingrid'
import { verifyReceipt } from './verify-receipt'

async function keyPair(kid: string) {
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true })
  const published = { ...(await exportJWK(publicKey)), kid } as PublishedKey
  const sign = (typ: string, payload: object) =>
    new SignJWT({ ...payload }).setProtectedHeader({ alg: 'ES256', kid, typ }).sign(privateKey)
  return { published, sign, jwks: { keys: [] } }
}
const archive = await keyPair('one')
const stranger = await keyPair('one')
const keys = [archive.published]
const jws = await archive.sign('receipt+jwt', receipt)
const credential = await receiptCredential(archive, jws)
const [jwt = '', ...rest] = credential.split('~')
const disclosures = rest.slice(0, -1)
const claimOf = (part: string) =>
  JSON.parse(Buffer.from(part, 'base64url').toString()) as [string, string, unknown]
const disclosing = (claim: unknown) => Buffer.from(JSON.stringify(claim)).toString('base64url')
const withOther = (change: (claim: [string, string, unknown]) => unknown) =>
  [jwt, disclosing(change(claimOf(disclosures[0] ?? ''))), ...disclosures.slice(1), ''].join('~')

test('a receipt as an SD-JWT VC says what the receipt says', async () => {
  expect(await verifyReceipt(credential, keys)).toEqual({ state: 'genuine', receipt })
})

test('what names somebody or something stands in no part of it that is always shown', () => {
  const open = Buffer.from(jwt.split('.')[1] ?? '', 'base64url').toString()
  expect(JSON.parse(open)).toMatchObject({ vct: receiptCredentialType, _sd_alg: 'sha-256' })
  for (const word of [receipt.pii_principal.name ?? '', receipt.pii_principal.id])
    expect(open).not.toContain(word)
  expect(disclosures.map((part) => claimOf(part)[1]).sort()).toEqual([
    'by',
    'organisation',
    'pii_principal',
    'target',
    'will_id',
  ])
})

test('each time it has other salts, so that two of them can not be laid together', async () => {
  const again = (await receiptCredential(archive, jws)).split('~')
  expect(again.filter((part) => part !== '' && disclosures.includes(part))).toEqual([])
})

test('a receipt has nothing in it that somebody could be asked about (no status list)', () => {
  const open = JSON.parse(Buffer.from(jwt.split('.')[1] ?? '', 'base64url').toString()) as object
  expect(Object.keys(open)).not.toContain('status')
})

test.each<readonly [string, string, string]>([
  ['broken over lines by a mail program', credential.replaceAll('~', '~\n'), 'genuine'],
  ['with another name in it', withOther(([salt, name]) => [salt, name, 'x']), 'changed'],
  ['with a part that was never signed', `${credential}${disclosing(['a', 'b', 'c'])}~`, 'changed'],
  ['with the same part twice', [jwt, disclosures[0], ...disclosures, ''].join('~'), 'changed'],
  ['with a part that is none', `${jwt}~x~`, 'changed'],
  ['that leaves out what a receipt needs', `${jwt}~`, 'other-kind'],
  ['bound to a key of a wallet', `${credential}${jwt}`, 'other-kind'],
  [
    'signed by a stranger in the name of our key',
    await receiptCredential(stranger, await stranger.sign('receipt+jwt', receipt)),
    'changed',
  ],
  [
    'of another type',
    `${await archive.sign('dc+sd-jwt', { ...receipt, vct: 'x', _sd_alg: 'sha-256' })}~`,
    'other-kind',
  ],
  [
    'whose part would take the place of what is signed',
    await (async () => {
      const part = disclosing(['salt', 'record_id', 'other'])
      const digest = createHash('sha256').update(part).digest('base64url')
      const payload = {
        ...receipt,
        vct: receiptCredentialType,
        _sd_alg: 'sha-256',
        _sd: [digest],
      }
      return `${await archive.sign('dc+sd-jwt', payload)}~${part}~`
    })(),
    'changed',
  ],
  ['nothing but its parts', `~${disclosures.join('~')}~`, 'unreadable'],
])('a credential %s', async (_name, text, state) => {
  expect((await verifyReceipt(text, keys)).state).toBe(state)
})
