/** What nobody would write, given to each place where mandates, identification and mail take something: none may fail at it. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inEachLanguage } from '@/lib/domain/codes/languages'
import { checkCharacterOf } from '@/lib/domain/identity/hetu'
import { encoded, oddOctets, oddTexts, oddVariants } from '../archive/testing/odd-texts'
import { startIdentification } from '../identification/start-identification'
import { RelyingParty } from '../identification/testing/relying-party'
import { startMail } from '../mail/start-mail'
import { socialWelfareTheme } from '../mandates/protocol'
import { startMandates } from '../mandates/start-mandates'
import { WebApiClient } from '../mandates/testing/web-api-client'
import type { Person } from '../../world/people/person'
import type { RunningService } from './serve'

const hetu = `010185-911${checkCharacterOf('010185', '911')}`
const ada: Person = {
  key: 'ada',
  hetu,
  firstNames: 'Ada',
  callingName: 'Ada',
  familyName: 'Strandäng',
  birthDate: '1985-01-01',
  language: 'sv',
  about: inEachLanguage(() => ''),
  group: 'alone',
}
const credentials = {
  clientId: 'ed4b7ae7',
  apiKey: 'api-key',
  oauthPassword: 'password',
  restApiKey: 'rest-key',
  returnUrl: 'http://portal.test/back',
}
const common = { port: 0, people: [ada], admin: true, log: pino({ level: 'silent' }) }

let dataDir: string
let party: RelyingParty
let services: Readonly<Record<'identification' | 'mandates' | 'mail', RunningService>>

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'odd-texts-'))
  party = await RelyingParty.make()
  services = {
    identification: await startIdentification({
      ...common,
      clients: [party.registration],
      dataDir,
    }),
    mandates: await startMandates({
      ...common,
      client: { ...credentials, returnUrls: [credentials.returnUrl] },
      issueUri: socialWelfareTheme,
      serviceId: 'c5a3c1c4-0000-4000-8000-000000000001',
      markGuardians: false,
    }),
    mail: await startMail({ port: 0, smtpPort: 0, pages: true, log: common.log }),
  }
})
afterAll(async () => {
  await Promise.all(Object.values(services).map((service) => service.close()))
  await rm(dataDir, { recursive: true })
})

/** Every odd text as it stands in an address or a form, and octets that are no text. */
const written: readonly (readonly [string, string])[] = [
  ...Object.entries(oddTexts).map(([name, text]) => [name, encoded(text)] as const),
  ...oddOctets.map((octets) => [`octets ${octets}`, octets] as const),
]

/** Addresses with one place for an odd text, "…". */
const addresses: Readonly<Record<keyof typeof services, readonly string[]>> = {
  identification: [
    ...['…', 'interaction/…', 'interaction/x?…=x'],
    ...['client_id', 'redirect_uri', 'scope', 'state', 'nonce', 'request', 'response_type'].map(
      (name) => `auth?client_id={client}&${name}=…`,
    ),
    ...['id_token_hint', 'post_logout_redirect_uri', 'logout_hint'].map(
      (name) => `session/end?${name}=…`,
    ),
  ],
  mandates: [
    ...['…', 'oauth/authorize?…=x'],
    ...['client_id', 'redirect_uri', 'user', 'state', 'lang'].map(
      (name) => `oauth/authorize?${name}=…`,
    ),
    ...['hpa/user/register/ed4b7ae7/…', 'hpa/user/register/…/x', 'hpa/user/unregister/…'].map(
      (path) => `service/${path}`,
    ),
    ...[
      'hpa/user/transfer/token/…',
      'hpa/api/delegate/…',
      'hpa/api/authorization/x/…?issues=…',
    ].map((path) => `service/${path}`),
    'service/rest/hpa/authorization/ed4b7ae7/…/x?issues=…',
    ...['user/register/ed4b7ae7/…', 'user/unregister/…', 'api/organizationRoles/…/…'].map(
      (path) => `service/ypa/${path}`,
    ),
  ],
  mail: ['…', '?lang=…', 'mails?to=…', 'mails?…=x'],
}
const places = Object.entries(addresses).flatMap(([name, all]) =>
  all.map((address) => [name as keyof typeof services, address] as const),
)

test.each(places)('%s takes anything in /%s', async (name, address) => {
  for (const [odd, text] of written) {
    const known = address.replace('{client}', party.registration.clientId)
    const url = `${services[name].url}/${known.replaceAll('…', text)}`
    const answer = await fetch(url, { redirect: 'manual' })
    expect(answer.status, odd).toBeLessThan(500)
  }
})

/** What is sent as a form or as JSON, and works as it stands here. */
const bodies: readonly (readonly [keyof typeof services, string, 'form' | 'json', object])[] = [
  ['identification', '/interaction/x', 'form', { person: 'ada', hetu, lang: 'sv' }],
  [
    'identification',
    '/token',
    'form',
    { grant_type: 'authorization_code', code: 'x', redirect_uri: 'x', client_assertion: 'x' },
  ],
  ['identification', '/people', 'json', [ada]],
  ['identification', '/faults', 'json', { kind: 'slow' }],
  [
    'mandates',
    '/oauth/authorize',
    'form',
    { client_id: 'ed4b7ae7', redirect_uri: credentials.returnUrl, user: 'x', person: 'ada' },
  ],
  [
    'mandates',
    '/oauth/token',
    'form',
    { grant_type: 'authorization_code', code: 'x', redirect_uri: 'x' },
  ],
  ['mandates', '/people', 'json', [ada]],
  ['mandates', '/faults', 'json', { kind: 'slow' }],
  ['mail', '/refusals', 'json', { to: 'full@example.org' }],
]

test.each(bodies)('%s takes anything at %s in a %s', async (name, path, kind, body) => {
  const basic = Buffer.from(`${credentials.clientId}:${credentials.oauthPassword}`)
  const headers = {
    authorization: `Basic ${basic.toString('base64')}`,
    'content-type': kind === 'form' ? 'application/x-www-form-urlencoded' : 'application/json',
  }
  const send = (text: string) =>
    fetch(services[name].url + path, { method: 'POST', headers, body: text, redirect: 'manual' })
  const asForm = (fields: object) =>
    Object.entries(fields)
      .map(([key, value]) => `${encoded(key)}=${encoded(String(value))}`)
      .join('&')
  for (const [odd, text] of Object.entries(oddTexts)) {
    for (const variant of oddVariants(body, text)) {
      const answer = await send(
        kind === 'form' ? asForm(variant as object) : JSON.stringify(variant),
      )
      expect(answer.status, odd).toBeLessThan(500)
    }
  }
  for (const octets of [...oddOctets, '{', '[', 'null', '"x"'])
    expect((await send(octets)).status, octets).toBeLessThan(500)
})

test('a program that the mandates service knows may ask for anything', async () => {
  const { url: base } = services.mandates
  const client = new WebApiClient({ ...credentials, base }, () => new Date().toISOString())
  for (const [odd, text] of written) {
    for (const answer of [await client.register(text), await client.token(text, {}, true)])
      expect(answer.status, odd).toBeLessThan(500)
    expect((await client.delegate(text, 'x')).status, odd).toBeLessThan(500)
  }
})
