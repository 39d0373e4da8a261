import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { fuzz } from '@/lib/fuzz/fuzz'
import { checkReceipt } from './check-receipt'
import { readHead } from './read-head'
import { receiptOfIngrid } from './testing/receipt-of-ingrid'

const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true })
const { x = '', y = '' } = await exportJWK(publicKey)
const use = { use: 'sig', alg: 'ES256' } as const
const key = { kty: 'EC' as const, crv: 'P-256' as const, kid: 'one', x, y, ...use }
const head = { iss: 'http://localhost:4010', iat: 1_795_000_000, size: 2, root: 'a'.repeat(64) }

const signed = (payload: object, typ: string) =>
  new SignJWT({ ...payload }).setProtectedHeader({ alg: 'ES256', kid: 'one', typ }).sign(privateKey)
const receipt = await signed(receiptOfIngrid, 'receipt+jwt')
const [header, payload, signature] = receipt.split('.')
const file = JSON.stringify({ payload, protected: header, signature })
const bytesOf = (text: string) => new Uint8Array(Buffer.from(text))
const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString()

/** Taken for genuine is only what was signed: whatever is changed about it, its content is the one that was. */
async function check(bytes: Uint8Array): Promise<void> {
  const form = new FormData()
  form.set('text', textOf(bytes))
  const checked = await checkReceipt(form, [key])
  if (checked.state !== 'genuine') return
  if (JSON.stringify(checked.receipt) !== JSON.stringify(receiptOfIngrid))
    throw new Error('Another content passes for genuine')
}

fuzz('receipts', { seeds: [receipt, file].map(bytesOf), check }, `${import.meta.dirname}/corpus`)

fuzz(
  'heads',
  {
    seeds: [bytesOf(await signed(head, 'log-head+jwt'))],
    check: async (bytes) => {
      const read = await readHead(textOf(bytes), { keys: [key] })
      if (read.ok && (read.value.size !== head.size || read.value.root !== head.root))
        throw new Error('Another head passes for signed')
    },
  },
  `${import.meta.dirname}/corpus`,
)
