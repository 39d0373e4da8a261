import { exportJWK, generateKeyPair, SignJWT, type JWK } from 'jose'
import { evidence } from './protocol'

type Decision = Readonly<{
  kind: keyof typeof evidence.subjects
  delegate: string
  principal: string
  issues: readonly string[]
  response: string
}>

export type Evidence = Readonly<{
  publicKey: JWK
  /** A signed decision. `falsely` signs it with a key that is not ours. */
  sign: (decision: Decision, falsely: boolean) => Promise<string>
}>

/** Signs decisions, so that they can be kept as evidence. The key lives as long as the program. */
export async function createEvidence(serviceId: string, now: () => number): Promise<Evidence> {
  const own = await generateKeyPair('RS256', { extractable: true })
  const other = await generateKeyPair('RS256')
  const sign = (decision: Decision, falsely: boolean) =>
    new SignJWT({
      end_user: decision.delegate,
      principal: decision.principal,
      issue: [...decision.issues],
      response: decision.response,
      reasons: '[]',
    })
      .setProtectedHeader({ alg: 'RS256' })
      .setIssuer(evidence.issuer)
      .setSubject(evidence.subjects[decision.kind])
      .setAudience([serviceId])
      .setIssuedAt(Math.floor(now() / 1000))
      .sign(falsely ? other.privateKey : own.privateKey)
  const publicKey = { ...(await exportJWK(own.publicKey)), use: 'sig', alg: 'RS256' }
  return { publicKey, sign }
}
