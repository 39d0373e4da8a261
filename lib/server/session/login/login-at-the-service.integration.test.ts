/** The portal's login against the test identification service itself, with each fault that it knows. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { levels } from '@/mocks/services/identification/protocol'
import { startIdentification } from '@/mocks/services/identification/start-identification'
import { formAction, HttpBrowser } from '@/mocks/services/harness/testing/http-browser'
import { createTestBrowser } from '../testing/test-browser'
import { openTestServices, testPortalUrl as portalUrl } from '../testing/test-services'
import { finishLogin } from './finish-login'
import { callbackAddress } from './login-paths'
import type { LoginServices } from './login-services'
import { publicKeys } from './portal-keys'
import { startLogin } from './start-login'

const hetu = '010190-900P'
const { services: own, database, close } = await openTestServices()
const dataDir = await mkdtemp(join(tmpdir(), 'identification-'))
const identification = await startIdentification({
  port: 0,
  clients: [
    {
      clientId: own.config.OIDC_CLIENT_ID,
      name: 'Portal',
      jwks: publicKeys(own.keys),
      redirectUris: [callbackAddress(portalUrl)],
      postLogoutRedirectUris: [`${portalUrl}/logged-out`],
    },
  ],
  people: [],
  dataDir,
  admin: true,
  log: pino({ level: 'silent' }),
})
const services: LoginServices = {
  ...own,
  config: {
    ...own.config,
    OIDC_ISSUER: identification.url,
    OIDC_ACR_REQUEST: levels.join(' '),
    OIDC_ACR_ALLOWED: [...levels],
  },
}
afterAll(async () => {
  await identification.close()
  await rm(dataDir, { recursive: true })
  await close()
})

let portal: ReturnType<typeof createTestBrowser>
let outside: HttpBrowser
beforeEach(async () => {
  portal = createTestBrowser(portalUrl)
  outside = new HttpBrowser([portalUrl])
  await database.deleteFrom('users').execute()
  await change('DELETE', {})
})

const change = (method: 'POST' | 'DELETE', body: object) =>
  fetch(`${identification.url}/faults`, {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })

async function logIn(choice: Record<string, string> = { hetu }): Promise<string> {
  const address = portal.follow(await startLogin(portal.post('/sv/login'), 'sv', services))
  const page = await outside.open(address)
  const back = await outside.submit(formAction(page), choice)
  return portal.follow(await finishLogin(portal.get(back.url), services))
}

const sessions = async () => (await database.selectFrom('sessions').selectAll().execute()).length

test('someone logs in', async () => {
  expect(await logIn()).toBe('/sv/self')
  expect(await sessions()).toBe(1)
})

test.each(['down', 'wrong-nonce', 'wrong-issuer', 'unencrypted', 'expired'])(
  'the fault %s of the service logs nobody in, and is over when it is',
  async (kind) => {
    await change('POST', { kind, hetu })
    expect(await logIn()).toBe('/sv/login/failed')
    expect(await sessions()).toBe(0)
    await change('DELETE', {})
    expect(await logIn()).toBe('/sv/self')
  },
)

test('a service that takes half a second is waited for', async () => {
  await change('POST', { kind: 'slow', hetu, milliseconds: 500 })
  expect(await logIn()).toBe('/sv/self')
})

test('a new key of the service is known at the very next login', async () => {
  expect(await logIn()).toBe('/sv/self')
  await change('POST', { kind: 'rollover' })
  expect(await logIn()).toBe('/sv/self')
})

test('too low a level of assurance, no HETU and a change of mind have their own ends', async () => {
  expect(await logIn({ hetu, assurance: 'low' })).toBe('/sv/login/low-assurance')
  expect(await logIn({ other: 'foreigner' })).toBe('/sv/login/no-personal-id')
  expect(await logIn({ other: 'cancel' })).toBe('/sv/login/cancelled')
  expect(await sessions()).toBe(0)
})
