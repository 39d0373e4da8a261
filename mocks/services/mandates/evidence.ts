import { exportJWK, generateKeyPair, SignJWT, type JWK, type JWTPayload } from 'jose'
import { evidence } from './protocol'

type Subject = (typeof evidence.subjects)[keyof typeof evidence.subjects]
type Decision = Readonly<{
  kind: 'authorization' | 'authorizationlist'
  delegate: string
  principal: string
  issues: readonly string[]
  response: string
}>

export type Evidence = Readonly<{
  publicKey: JWK
  /** A signed decision. `falsely` signs it with a key that is not ours. */
  sign: (decision: Decision, falsely: boolean) => Promise<string>
  /** In which roles somebody acts for which organisations, signed likewise. */
  signRoles: (roles: Roles, falsely: boolean) => Promise<string>
}>
type Roles = Readonly<{ delegate: string; organisations: readonly object[] }>

/** Signs decisions, so that they can be kept as evidence. The key lives as long as the program. */
export async function createEvidence(serviceId: string, now: () => number): Promise<Evidence> {
  const own = await generateKeyPair('RS256', { extractable: true })
  const other = await generateKeyPair('RS256')
  const signed = (subject: Subject, claims: JWTPayload, falsely: boolean) =>
    new SignJWT(claims)
      .setProtectedHeader({ alg: 'RS256' })
      .setIssuer(evidence.issuer)
      .setSubject(subject)
      .setAudience([serviceId])
      .setIssuedAt(Math.floor(now() / 1000))
      .sign(falsely ? other.privateKey : own.privateKey)
  const sign = ({ kind, delegate, principal, issues, response }: Decision, falsely: boolean) => {
    const claims = { end_user: delegate, principal, issue: [...issues], response, reasons: '[]' }
    return signed(evidence.subjects[kind], claims, falsely)
  }
  // The authority's client in Java looks for the person under this name here.
  const signRoles = ({ delegate, organisations }: Roles, falsely: boolean) => {
    const claims = { hetu: delegate, response: JSON.stringify(organisations) }
    return signed(evidence.subjects.organizationRoles, claims, falsely)
  }
  const publicKey = { ...(await exportJWK(own.publicKey)), use: 'sig', alg: 'RS256' }
  return { publicKey, sign, signRoles }
}
