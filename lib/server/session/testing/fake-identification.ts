import { createHash, randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import {
  CompactEncrypt,
  createLocalJWKSet,
  exportJWK,
  generateKeyPair,
  importJWK,
  jwtVerify,
  SignJWT,
  type CryptoKey,
  type JSONWebKeySet,
  type JWK,
  type JWTPayload,
} from 'jose'

type Login = Readonly<{ claims: JWTPayload; parameters: JWTPayload; encrypted: boolean }>

/** What the identification service may do wrong, or otherwise than usual, in one login. */
export type Behaviour = Readonly<{
  claims?: JWTPayload
  encrypted?: boolean
  /** How the id token is encrypted, if not as agreed upon. */
  encryption?: Readonly<{ alg?: string; enc?: string; key?: CryptoKey }>
  /** Makes the id token in place of the service: of these claims, with its key and what it publishes of it. */
  makeToken?: (claims: JWTPayload, key: CryptoKey, published: JWK) => string | Promise<string>
  signedByOther?: boolean
  /** What the token endpoint answers in place of the tokens. */
  answer?: Readonly<{ status: number; body: unknown; headers?: Record<string, string> }>
}>

type Answer = NonNullable<Behaviour['answer']>

/**
 * An identification service in the test's own process: it takes signed requests only, checks the client assertion and the
 * code verifier, gives a code once, and answers with an id token that is signed and then encrypted.
 */
export async function startFakeIdentification(clientId: string, clientKeys: JSONWebKeySet) {
  const keys = await generateKeyPair('RS256')
  const otherKeys = await generateKeyPair('RS256')
  const publicJwk = { ...(await exportJWK(keys.publicKey)), kid: 'op', use: 'sig', alg: 'RS256' }
  const clientKey = createLocalJWKSet(clientKeys)
  const logins = new Map<string, Login & Behaviour>()
  const requests: JWTPayload[] = []
  /** What went wrong in here, which must not be taken for a refusal of the portal. */
  const broken: unknown[] = []

  const server = createServer((request, response) => {
    void answer(request)
      .catch((error: unknown): Answer => {
        broken.push(error)
        return { status: 500, body: {} }
      })
      .then(({ status, body, headers }) => {
        response
          .writeHead(status, { 'Content-Type': 'application/json', ...headers })
          .end(JSON.stringify(body))
      })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  async function answer(request: IncomingMessage): Promise<Answer> {
    if (request.url === '/jwks') return { status: 200, body: { keys: [publicJwk] } }
    if (request.url === '/token') return token(new URLSearchParams(await textOf(request)))
    if (request.url === '/.well-known/openid-configuration')
      return { status: 200, body: discovery() }
    return { status: 404, body: {} }
  }

  const discovery = () => ({
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/jwks`,
    end_session_endpoint: `${issuer}/logout`,
    authorization_response_iss_parameter_supported: true,
  })

  async function token(form: URLSearchParams) {
    const login = logins.get(form.get('code') ?? '')
    logins.delete(form.get('code') ?? '')
    const assertion = form.get('client_assertion') ?? ''
    const { payload } = await jwtVerify(assertion, clientKey, {
      issuer: clientId,
      subject: clientId,
    })
    const audience = [payload.aud].flat()
    const verifier = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url')
    if (!login || !audience.includes(`${issuer}/token`)) return refused
    if (verifier !== login.parameters.code_challenge) return refused
    return login.answer ?? { status: 200, body: await tokens(login) }
  }

  async function tokens(login: Login & Behaviour) {
    const now = Math.floor(Date.now() / 1000)
    const claims = {
      iss: issuer,
      aud: clientId,
      sub: randomBytes(8).toString('hex'),
      iat: now,
      exp: now + 600,
      auth_time: now,
      nonce: login.parameters.nonce,
      ...login.claims,
    }
    const key = login.signedByOther ? otherKeys.privateKey : keys.privateKey
    const make = login.makeToken ?? signed
    const idToken = await make(claims, key, publicJwk)
    const id_token = login.encrypted ? await encrypt(idToken, login.encryption) : idToken
    return {
      access_token: 'access-token-of-the-service',
      token_type: 'Bearer',
      expires_in: 600,
      id_token,
    }
  }

  async function encrypt(idToken: string, otherwise: Behaviour['encryption']): Promise<string> {
    const header = { alg: 'RSA-OAEP', enc: 'A128CBC-HS256', cty: 'JWT' }
    const { key, ...change } = otherwise ?? {}
    const jwk = clientKeys.keys.find((key) => key.use === 'enc')
    if (!jwk) throw new Error('The client has no key to encrypt to')
    const protectedHeader = { ...header, ...change }
    return new CompactEncrypt(new TextEncoder().encode(idToken))
      .setProtectedHeader(protectedHeader)
      .encrypt(key ?? (await importJWK({ ...jwk, alg: undefined }, protectedHeader.alg)))
  }

  /** What the browser and the person do: follows the address of the portal and gives back the address to return to. */
  async function identify(location: string, behaviour: Behaviour = {}): Promise<string> {
    const request = new URL(location).searchParams.get('request') ?? ''
    const { payload } = await jwtVerify(request, clientKey, { issuer: clientId, audience: issuer })
    requests.push(payload)
    const code = randomBytes(16).toString('hex')
    logins.set(code, { claims: {}, parameters: payload, encrypted: true, ...behaviour })
    const query = new URLSearchParams({ code, state: String(payload.state), iss: issuer })
    return `${String(payload.redirect_uri)}?${query}`
  }

  const close = () =>
    new Promise<void>((resolve) => {
      server.closeAllConnections()
      server.close(() => resolve())
    })
  return { issuer, identify, requests, broken, close }
}

/** An id token as it should be. */
const signed: NonNullable<Behaviour['makeToken']> = (claims, key) =>
  new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: 'op' }).sign(key)

const refused = { status: 400, body: { error: 'invalid_grant' } }

async function textOf(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of request) text += String(chunk)
  return text
}
