import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { productParts } from '../lib/product-parts.mjs'

const titles = ['Beslut om ledsagning', 'Beslut om färdtjänst', 'Beslut om boende']
const viewFormOf = (title) =>
  `<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="sv" lang="sv"><head><title>${title}</title></head><body><h1>${title}</h1><p>Detta är texten i ${title}.</p></body></html>`
/** With words of its own, so that the page of each can be told from any other. */
const documents = titles.map((title) => ({ title, viewForm: viewFormOf(title) }))
/** People who are made at once: each takes some requests to the archive. */
const together = 25

const parts = await productParts(
  'soak-parts',
  `export { openDatabase } from '@/lib/database/open-database'
   export { cookieNames } from '@/lib/server/session/http/cookie-names'
   export { personKey } from '@/lib/server/session/sealing/person-key'
   export { newSessionToken } from '@/lib/server/session/sealing/session-token'
   export { createSession } from '@/lib/server/session/store/sessions'
   export { ensureUser } from '@/lib/server/session/store/users'
   export { makePeople } from '@/mocks/world/people/make-people'
   export { readFillConfig } from '@/mocks/world/people/filling/fill-config'`,
)

/**
 * People with documents, each logged in: a session as the portal makes it at the end of a login, without the login.
 *
 * @param {{dataDir: string, urls: Record<string, string>}} environment
 * @param {string} portalDatabase URL
 * @param {number} count
 * @returns {Promise<{cookie: string, name: string, documents: {id: string, title: string}[]}[]>}
 */
export async function makeSessions({ dataDir, urls }, portalDatabase, count) {
  const secrets = JSON.parse(readFileSync(`${dataDir}/keys/secrets.json`, 'utf8'))
  const portal = await parts.readFillConfig({
    ARCHIVE_URL: urls.archive,
    PORTAL_JWKS_FILE: `${dataDir}/keys/portal.jwks.json`,
  })
  const database = await parts.openDatabase({ url: portalDatabase, dataDir: '', poolSize: 4 })
  const times = { idleSeconds: 900, absoluteSeconds: 28_800 }
  const context = { database, secrets: [secrets.sessionSecret], ...times }
  const sessions = []
  while (sessions.length < count) {
    const some = Math.min(together, count - sessions.length)
    const spec = Object.fromEntries(
      Array.from({ length: some }, (_, n) => [`p${n}`, { documents }]),
    )
    const people = await parts.makePeople({ portal, registers: [] }, spec)
    for (const person of Object.values(people)) {
      const cookie = await logIn(context, person, secrets.hetuPepper)
      sessions.push({ cookie, name: nameOf(person), documents: person.documents })
    }
  }
  await database.destroy()
  return sessions
}

const nameOf = ({ callingName, familyName }) => `${callingName} ${familyName}`

async function logIn(context, person, pepper) {
  const { hetu, birthDate, firstNames, callingName, familyName } = person
  const token = parts.newSessionToken()
  const now = new Date()
  const userId = await parts.ensureUser(context, parts.personKey(hetu, [pepper], 1), now)
  await parts.createSession(context, {
    token,
    userId,
    identity: {
      ...{ hetu, birthDate, acr: 'http://ftn.ficora.fi/2017/loatest2', label: randomUUID() },
      authTime: Math.floor(now.getTime() / 1000),
      names: {
        ...{ first: firstNames, calling: callingName, family: familyName },
        display: nameOf(person),
      },
    },
    browser: { browser: 'chrome', system: 'android' },
    now,
  })
  return `${parts.cookieNames(false).session}=${token}`
}
