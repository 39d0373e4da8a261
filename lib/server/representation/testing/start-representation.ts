import pino from 'pino'
import { peppersOf } from '@/lib/config/server-config'
import { startMandates } from '@/mocks/services/mandates/start-mandates'
import { socialWelfareTheme } from '@/mocks/services/mandates/protocol'
import type { Person } from '@/mocks/world/people/person'
import { formAction, HttpBrowser } from '@/mocks/services/harness/testing/http-browser'
import { newSessionToken } from '../../session/sealing/session-token'
import { personKey } from '../../session/sealing/person-key'
import { createSession } from '../../session/store/sessions'
import { ensureUser } from '../../session/store/users'
import { createTestBrowser } from '../../session/testing/test-browser'
import { openTestServices, testPortalUrl } from '../../session/testing/test-services'
import type { Actor } from '../../subject'
import { toRepresentationServices } from '../representation-services'
import { checkRepresentation, type Freshness } from '../check-representation'
import { finishActing } from '../finish-acting'
import { startActing } from '../start-acting'
import { someBrowser } from '../../session/testing/some-browser'

/** The portal's part of acting for another over a database of its own, with the mandates service beside it. */
export async function startRepresentation(people: readonly Person[], begin: Date) {
  const clock = { now: begin }
  const secrets = {
    clientId: 'portal',
    apiKey: 'api',
    oauthPassword: 'päss:w+',
    restApiKey: 'rest',
  }
  const service = await startMandates({
    port: 0,
    client: { ...secrets, returnUrls: [`${testPortalUrl}/api/behalf/callback`] },
    issueUri: socialWelfareTheme,
    serviceId: 'c5a3c1c4-0000-4000-8000-000000000001',
    markGuardians: true,
    people,
    admin: true,
    log: pino({ level: 'silent' }),
    now: () => clock.now.getTime(),
  })
  const opened = await openTestServices({
    MANDATES_URL: service.url,
    MANDATES_CLIENT_ID: secrets.clientId,
    MANDATES_API_KEY: secrets.apiKey,
    MANDATES_OAUTH_PASSWORD: secrets.oauthPassword,
    MANDATES_REST_API_KEY: secrets.restApiKey,
    MANDATES_TIMEOUT_MS: '2000',
    SESSION_IDLE_SECONDS: '28000',
    // One person does in these tests what others do in a year.
    LIMITS_FACTOR: '1000',
  })
  const services = toRepresentationServices(opened.services, () => clock.now)
  const { context, config, cookies } = services

  /** A browser in which a person has logged in. */
  async function logIn({ hetu, birthDate, callingName }: Person) {
    const token = newSessionToken()
    const key = personKey(hetu, peppersOf(config), 1)
    const names = { first: callingName, calling: callingName, family: '', display: callingName }
    const label = newSessionToken()
    const identity = { hetu, birthDate, names, acr: 'loa3', authTime: 0, label }
    const userId = await ensureUser(context, key, clock.now)
    await createSession(context, { token, userId, identity, browser: someBrowser, now: clock.now })
    const browser = createTestBrowser(testPortalUrl)
    browser.jar.set(cookies.session, token)
    const actor: Actor = { key, hetu, names, birthDate, sessionLabel: label }
    return { token, browser, actor }
  }
  type LoggedIn = Awaited<ReturnType<typeof logIn>>

  /** Presses "choose a person" and gives back where the browser is sent. */
  const start = async ({ browser }: LoggedIn) =>
    browser.follow(await startActing(browser.post('/sv/behalf/start'), 'sv', services))

  /** Chooses on the page of the mandates service, or cancels there; gives back the address of the way back. */
  async function choose(address: string, principal: Person | 'cancel') {
    const visitor = new HttpBrowser([testPortalUrl])
    const page = await visitor.open(address)
    const fields = [...page.text.matchAll(/type="hidden" name="([^"]*)" value="([^"]*)"/g)]
    const hidden = fields.map((each) => [each[1], (each[2] ?? '').replaceAll('&amp;', '&')])
    const choice: Record<string, string> =
      principal === 'cancel' ? { cancel: 'yes' } : { person: principal.key }
    const sent = { ...(Object.fromEntries(hidden) as Record<string, string>), ...choice }
    return (await visitor.submit(formAction(page), sent)).url
  }

  /** Comes back; gives back where the browser is sent. */
  const comeBack = async ({ browser }: LoggedIn, address: string) => {
    const { pathname, search } = new URL(address)
    return browser.follow(await finishActing(browser.get(pathname + search), services))
  }

  /** The whole way; gives back the handle of the one. */
  async function actFor(person: LoggedIn, principal: Person) {
    const target = await comeBack(person, await choose(await start(person), principal))
    return /^\/sv\/for\/([\w-]{22})$/.exec(target)?.[1] ?? target
  }

  const check = ({ token, actor }: LoggedIn, handle: string, freshness: Freshness = 'recent') =>
    checkRepresentation(services, { token, actor, handle, freshness })

  async function send(path: string, body: object, method = 'POST') {
    const headers = { 'Content-Type': 'application/json' }
    const answer = await fetch(service.url + path, { method, headers, body: JSON.stringify(body) })
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}`)
  }

  return {
    services,
    logged: opened.logged,
    database: opened.database,
    clock,
    logIn,
    start,
    choose,
    comeBack,
    actFor,
    check,
    setPeople: (changed: readonly Person[]) => send('/people', changed),
    setFault: (fault: object) => send('/faults', fault),
    clearFaults: () => send('/faults', {}, 'DELETE'),
    async close() {
      await service.close()
      await opened.close()
    },
  }
}
