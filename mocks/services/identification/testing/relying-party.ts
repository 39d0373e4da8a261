import { createHash, randomUUID } from 'node:crypto'
import {
  compactDecrypt,
  createLocalJWKSet,
  exportJWK,
  generateKeyPair,
  jwtVerify,
  SignJWT,
  type CryptoKey,
  type JSONWebKeySet,
  type JWTPayload,
} from 'jose'
import { levels } from '../protocol'
import type { IdentificationClient } from '../clients'

export const redirectUri = 'http://portal.test/api/auth/callback/suomifi'
export const afterLogout = 'http://portal.test/logged-out'
const clientId = 'test-portal'

const random = () => randomUUID() + randomUUID()

/** Undefined leaves the claim out. */
export type Change = Readonly<Record<string, unknown>>

/**
 * A service that lets people identify themselves, written after the profile and from nothing of the portal: it makes the
 * signed request, exchanges the code, and decrypts and checks the id token.
 */
export class RelyingParty {
  private constructor(
    private readonly signing: CryptoKey,
    private readonly decrypting: CryptoKey,
    readonly registration: IdentificationClient,
  ) {}

  static async make(): Promise<RelyingParty> {
    const signing = await generateKeyPair('RS256', { extractable: true })
    const decrypting = await generateKeyPair('RSA-OAEP', { extractable: true })
    const publish = async (key: CryptoKey, use: 'sig' | 'enc', alg: string) =>
      ({ ...(await exportJWK(key)), kid: use, use, alg }) as Registered
    const keys = [
      await publish(signing.publicKey, 'sig', 'RS256'),
      await publish(decrypting.publicKey, 'enc', 'RSA-OAEP'),
    ]
    return new RelyingParty(signing.privateKey, decrypting.privateKey, {
      clientId,
      name: 'Test portal',
      jwks: { keys },
      redirectUris: [redirectUri],
      postLogoutRedirectUris: [afterLogout],
    })
  }

  /** A request as it should be, with the changes, and what has to be remembered for the answer. */
  makeRequest(issuer: string, change: Change = {}) {
    const verifier = random()
    const now = Math.floor(Date.now() / 1000)
    const claims: JWTPayload = {
      iss: clientId,
      aud: issuer,
      client_id: clientId,
      response_type: 'code',
      scope: 'openid',
      redirect_uri: redirectUri,
      state: random(),
      nonce: random(),
      acr_values: levels.join(' '),
      ui_locales: 'sv',
      ftn_spname: 'Testportalen',
      prompt: 'login',
      code_challenge: createHash('sha256').update(verifier).digest('base64url'),
      code_challenge_method: 'S256',
      iat: now,
      exp: now + 300,
      jti: randomUUID(),
      ...change,
    }
    return { claims, verifier }
  }

  async authorizationUrl(issuer: string, claims: JWTPayload): Promise<string> {
    const request = await this.sign(claims, 'oauth-authz-req+jwt')
    return `${issuer}/auth?${new URLSearchParams({ client_id: clientId, request })}`
  }

  unsignedUrl(issuer: string, claims: JWTPayload): string {
    const given = Object.entries(claims).map(([name, value]) => [name, String(value)])
    return `${issuer}/auth?${new URLSearchParams(given)}`
  }

  /** Exchanges a code. `change` alters the form; a name with the value undefined is left out. */
  async requestTokens(issuer: string, code: string, verifier: string, change: Change = {}) {
    const form = {
      grant_type: 'authorization_code',
      code,
      redirect_uri: redirectUri,
      client_id: clientId,
      code_verifier: verifier,
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: await this.assertion(`${issuer}/token`),
      ...change,
    }
    const given = Object.entries(form).filter((entry): entry is [string, string] => !!entry[1])
    const answer = await fetch(`${issuer}/token`, {
      method: 'POST',
      body: new URLSearchParams(given),
    })
    const body: unknown = await answer.json()
    return { status: answer.status, body: body as Record<string, unknown> }
  }

  async assertion(audience: string, change: Change = {}): Promise<string> {
    const now = Math.floor(Date.now() / 1000)
    const claims = { iss: clientId, sub: clientId, aud: audience, jti: randomUUID(), iat: now }
    return this.sign({ ...claims, exp: now + 60, ...change }, 'JWT')
  }

  /** Decrypts the id token and checks it; throws when anything in it is not as it must be. */
  async readIdToken(issuer: string, idToken: unknown, nonce: unknown): Promise<JWTPayload> {
    const { plaintext, protectedHeader } = await compactDecrypt(String(idToken), this.decrypting)
    if (protectedHeader.alg !== 'RSA-OAEP' || protectedHeader.enc !== 'A128CBC-HS256') {
      throw new Error('encrypted in another way than agreed')
    }
    const keys = (await (await fetch(`${issuer}/jwks`)).json()) as JSONWebKeySet
    const signed = new TextDecoder().decode(plaintext)
    const { payload } = await jwtVerify(signed, createLocalJWKSet(keys), {
      issuer,
      audience: clientId,
      algorithms: ['RS256'],
    })
    if (payload['nonce'] !== nonce) throw new Error('the nonce is another')
    return payload
  }

  private sign(claims: JWTPayload, typ: string): Promise<string> {
    const header = { alg: 'RS256', typ, kid: 'sig' }
    return new SignJWT(claims).setProtectedHeader(header).sign(this.signing)
  }
}

type Registered = IdentificationClient['jwks']['keys'][number]
