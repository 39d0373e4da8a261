import { CompactEncrypt, importJWK, SignJWT, type JWK } from 'jose'
import type { KoaContextWithOIDC } from 'oidc-provider'
import type { FaultBook } from '../harness/fault-book'
import type { IdentificationClient } from './clients'
import type { Login, Logins } from './logins'
import { seconds } from './protocol'

export const faultKinds = [
  'slow',
  'down',
  'wrong-nonce',
  'wrong-issuer',
  'unencrypted',
  'expired',
  'rollover',
] as const
export type FaultKind = (typeof faultKinds)[number]

export type FaultyTokenParts = Readonly<{
  url: string
  faults: FaultBook<FaultKind>
  logins: Logins
  clients: readonly IdentificationClient[]
  signingKey: JWK
}>

/** Replaces the provider's own answer from the token endpoint by a faulty one, while a fault is on for the person. */
export function answerFaultyTokens(parts: FaultyTokenParts) {
  return async (ctx: KoaContextWithOIDC, next: () => Promise<void>) => {
    await next()
    const login = ctx.oidc?.route === 'token' && findLogin(ctx, parts)
    if (!login) return

    const isOn = (kind: FaultKind) => parts.faults.isOn(kind, login.hetu)
    await parts.faults.wait('slow', login.hetu)
    if (isOn('down')) {
      ctx.status = 503
      ctx.body = { error: 'temporarily_unavailable' }
      return
    }
    const spoilt = (['wrong-nonce', 'wrong-issuer', 'unencrypted', 'expired'] as const).some(isOn)
    if (!spoilt) return
    Object.assign(ctx.body as object, { id_token: await makeToken(ctx, login, parts, isOn) })
  }
}

function findLogin(ctx: KoaContextWithOIDC, parts: FaultyTokenParts): Login | undefined {
  return ctx.status === 200
    ? parts.logins.find(ctx.oidc.entities.AuthorizationCode?.accountId)
    : undefined
}

async function makeToken(
  ctx: KoaContextWithOIDC,
  login: Login,
  parts: FaultyTokenParts,
  isOn: (kind: FaultKind) => boolean,
): Promise<string> {
  const now = Math.floor(Date.now() / 1000)
  const made = isOn('expired') ? now - 2 * seconds.token : now
  const code = ctx.oidc.entities.AuthorizationCode
  const clientId = ctx.oidc.client?.clientId ?? ''
  const claims = {
    ...login.claims,
    acr: login.level,
    amr: [login.method],
    auth_time: code?.authTime,
    nonce: isOn('wrong-nonce') ? `${code?.nonce}-wrong` : code?.nonce,
  }
  const signed = await new SignJWT(claims)
    .setProtectedHeader({ alg: 'RS256', kid: parts.signingKey.kid })
    .setIssuer(isOn('wrong-issuer') ? 'https://someone-else.example' : parts.url)
    .setSubject(login.subject)
    .setAudience(clientId)
    .setIssuedAt(made)
    .setExpirationTime(made + seconds.token)
    .sign(await importJWK(parts.signingKey, 'RS256'))
  return isOn('unencrypted') ? signed : encryptTo(clientId, signed, parts.clients)
}

async function encryptTo(
  clientId: string,
  signed: string,
  clients: readonly IdentificationClient[],
): Promise<string> {
  const client = clients.find((one) => one.clientId === clientId)
  const key = client?.jwks.keys.find((one) => one.use === 'enc')
  if (!key) throw new Error('the client has no key for encryption')
  return new CompactEncrypt(new TextEncoder().encode(signed))
    .setProtectedHeader({ alg: 'RSA-OAEP', enc: 'A128CBC-HS256', kid: key.kid, cty: 'JWT' })
    .encrypt(await importJWK({ ...key }, 'RSA-OAEP'))
}
