import { createHash, randomBytes } from 'node:crypto'
import { decodeJwt } from 'jose'
import { receiptCredentialType, receiptSchema } from '@/lib/contracts/archive/receipt'
import type { Signer } from '../../protocol/signing/signer'

type Claims = Readonly<Record<string, unknown>>

/** What the holder may leave out when it is shown. */
const ofTheEvent = ['will_id', 'target', 'by', 'organisation'] as const

/**
 * A receipt as an SD-JWT VC (RFC 9901, draft-ietf-oauth-sd-jwt-vc): the same facts, each of what names somebody or something behind a
 * hash of its own. It has no status that anybody could ask for, and is bound to no key.
 */
export async function receiptCredential(signer: Signer, jws: string): Promise<string> {
  const { event, pii_principal, ...rest } = receiptSchema.parse(decodeJwt(jws))
  const disclosures: string[] = []
  const shownEvent = concealed(event, ofTheEvent, disclosures)
  const shown = concealed(
    { ...rest, pii_principal, event: shownEvent },
    ['pii_principal'],
    disclosures,
  )
  const payload = { ...shown, vct: receiptCredentialType, _sd_alg: 'sha-256' }
  return [await signer.sign('dc+sd-jwt', payload), ...disclosures, ''].join('~')
}

function concealed(claims: Claims, names: readonly string[], disclosures: string[]): Claims {
  const digests = names.map((name) => {
    const salt = randomBytes(16).toString('base64url')
    const said = Buffer.from(JSON.stringify([salt, name, claims[name]])).toString('base64url')
    disclosures.push(said)
    return createHash('sha256').update(said).digest('base64url')
  })
  const open = Object.entries(claims).filter(([name]) => !names.includes(name))
  return { ...Object.fromEntries(open), _sd: digests.sort() }
}
