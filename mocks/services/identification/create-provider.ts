import { createHash } from 'node:crypto'
import { errors, interactionPolicy, Provider, type KoaContextWithOIDC } from 'oidc-provider'
import { nameRequest } from '@/lib/tracing/spans'
import type { Log } from '../harness/log'
import { toMetadata, type IdentificationClient } from './clients'
import type { Logins } from './logins'
import type { MemoryStore } from './memory-adapter'
import { noteRefusal } from './note-refusal'
import { expiredPage, loggedOutPage, logoutPage, refusedPage } from './pages/provider-pages'
import { claim, levels, seconds } from './protocol'
import { assertRequestObject, type UsedRequests } from './request-object'
import type { SigningKeys } from './signing-keys'

export type ProviderParts = Readonly<{
  url: string
  keys: SigningKeys
  clients: readonly IdentificationClient[]
  store: MemoryStore
  logins: Logins
  usedRequests: UsedRequests
  log: Log
}>

const nowInSeconds = () => Math.floor(Date.now() / 1000)
const off = { enabled: false } as const

/** The provider with everything that the Finnish profile does not need turned off, and what it demands turned on. */
export function createProvider(parts: ProviderParts): Provider {
  const { logins } = parts
  const provider = new Provider(parts.url, {
    jwks: { keys: [...parts.keys.keys] },
    adapter: parts.store.adapter,
    clients: parts.clients.map(toMetadata),
    clientAuthMethods: ['private_key_jwt'],
    responseTypes: ['code'],
    scopes: ['openid'],
    acrValues: [...levels],
    claims: {
      openid: ['sub', 'acr', 'amr', 'auth_time', 'session_index', ...Object.values(claim)],
    },
    conformIdTokenClaims: false,
    // A request that can't be trusted ends on our own page and is not sent back to the service.
    allowOmittingSingleRegisteredRedirectUri: false,
    clockTolerance: seconds.tolerance,
    pkce: { required: () => true },
    // Read on the page where one picks whom to log in as.
    extraParams: { ftn_spname() {}, ftn_idp_id() {} },
    enabledJWA: {
      clientAuthSigningAlgValues: ['RS256'],
      requestObjectSigningAlgValues: ['RS256'],
      idTokenSigningAlgValues: ['RS256'],
      idTokenEncryptionAlgValues: ['RSA-OAEP'],
      idTokenEncryptionEncValues: ['A128CBC-HS256'],
    },
    features: {
      devInteractions: off,
      userinfo: off,
      dPoP: off,
      pushedAuthorizationRequests: off,
      resourceIndicators: off,
      encryption: { enabled: true },
      requestObjects: {
        enabled: true,
        requireSignedRequestObject: true,
        assertJwtClaimsAndHeader: async (_ctx, claims) =>
          assertRequestObject(claims, parts.usedRequests, nowInSeconds()),
      },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: async (ctx, form) => logoutPage(ctx, form, loginOf(ctx, logins)),
        postLogoutSuccessSource: async (ctx) => loggedOutPage(ctx),
      },
    },
    assertJwtClientAuthClaimsAndHeader: async (_ctx, claims) => {
      if (Number(claims.exp) > nowInSeconds() + seconds.assertion + seconds.tolerance) {
        throw new errors.InvalidClientAuth('exp is more than sixty minutes away')
      }
    },
    interactions: { policy: loginPolicy(), url: (_ctx, { uid }) => `/interaction/${uid}` },
    loadExistingGrant: grantEverythingAskedFor,
    findAccount: async (ctx, subject) => {
      const login = logins.find(subject)
      if (!login) return undefined
      return {
        accountId: subject,
        claims: async () => ({ sub: subject, session_index: sessionIndex(ctx), ...login.claims }),
      }
    },
    renderError: async (ctx, out, error) =>
      error instanceof errors.SessionNotFound ? expiredPage(ctx) : refusedPage(ctx, out),
    cookies: {
      keys: [...parts.keys.cookieKeys],
      // Cookies know no ports: the names must not be those of another service on the same host.
      names: {
        session: 'identification_session',
        interaction: 'identification_interaction',
        resume: 'identification_resume',
      },
    },
    clientBasedCORS: () => false,
    ttl: {
      AccessToken: seconds.token,
      AuthorizationCode: seconds.code,
      Grant: seconds.session,
      IdToken: seconds.token,
      Interaction: seconds.interaction,
      Session: seconds.session,
    },
  })
  provider.proxy = parts.url.startsWith('https:')
  provider.use(async (ctx, next) => {
    await next()
    // A word of the library's own list: "authorization", "token", "jwks".
    nameRequest((ctx as Partial<KoaContextWithOIDC>).oidc?.route ?? '*')
  })
  provider.use(withoutSelfSubmittingLogout)
  writeDownRefusals(provider, parts.log)
  return provider
}

/** The built-in rules without consent, and with a new question when the session's level is not among those asked for. */
function loginPolicy() {
  const { base, Check } = interactionPolicy
  const policy = base()
  policy.remove('consent')
  const level = new Check('level', 'another level of identification is needed', (ctx) => {
    const asked = String(ctx.oidc.params?.['acr_values'] ?? '').split(' ')
    const enough = ctx.oidc.result?.login || asked.includes(ctx.oidc.acr ?? '')
    return enough ? Check.NO_NEED_TO_PROMPT : Check.REQUEST_PROMPT
  })
  policy.get('login')?.checks.add(level)
  return policy
}

async function grantEverythingAskedFor(ctx: KoaContextWithOIDC) {
  const { client, provider, session } = ctx.oidc
  const grant = new provider.Grant({ clientId: client?.clientId, accountId: session?.accountId })
  grant.addOIDCScope('openid')
  await grant.save()
  return grant
}

/** Names the session at the broker without giving it away. */
function sessionIndex(ctx: KoaContextWithOIDC): string | undefined {
  const uid = ctx.oidc.entities.AuthorizationCode?.sessionUid
  return uid && `_${createHash('sha256').update(uid).digest('hex').slice(0, 32)}`
}

const loginOf = (ctx: KoaContextWithOIDC, logins: Logins) =>
  logins.find(ctx.oidc.session?.accountId)

/**
 * When nobody is logged in there is nothing to confirm. The provider would then answer with a form that submits itself
 * by a script; we send the browser on at once.
 */
async function withoutSelfSubmittingLogout(ctx: KoaContextWithOIDC, next: () => Promise<void>) {
  await next()
  if (ctx.oidc?.route !== 'end_session' || ctx.status !== 200) return
  if (ctx.oidc.session?.accountId) return
  const back = ctx.oidc.params?.['post_logout_redirect_uri']
  if (typeof back !== 'string') return loggedOutPage(ctx)
  const target = new URL(back)
  const state = ctx.oidc.params?.['state']
  if (typeof state === 'string') target.searchParams.set('state', state)
  ctx.redirect(target.href)
  ctx.status = 303
}

function writeDownRefusals(provider: Provider, log: Log): void {
  const refused = (ctx: KoaContextWithOIDC, error: errors.OIDCProviderError) => {
    noteRefusal(log, error)
    log.warn(
      {
        client: ctx.oidc?.client?.clientId,
        error: error.error,
        description: error.error_description,
        detail: error.error_detail,
      },
      'refused',
    )
  }
  provider.on('authorization.error', refused)
  provider.on('grant.error', refused)
  provider.on('end_session.error', refused)
  provider.on('server_error', (_ctx, error) => log.error({ name: error.name, stack: error.stack }))
}
