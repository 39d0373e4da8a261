import { readdirSync } from 'node:fs'
import path from 'node:path'
import { redirect } from 'next/navigation'
import { describe, expect, test, vi } from 'vitest'
import { errorTexts } from '@/components/errors/error-texts'
import { locales } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { TooOften } from '@/lib/server/limits/too-often'
import { OfAnotherLogin } from '@/lib/server/session/of-another-login'
import { makePortalKeys } from '@/lib/server/session/testing/make-portal-keys'
import { handled } from './handled'

vi.stubEnv('PORTAL_JWKS_FILE', await makePortalKeys())
vi.stubEnv('SESSION_SECRET', 'a secret of the tests that guards nothing')
vi.stubEnv('HETU_PEPPER', 'a pepper of the tests that guards nothing')
vi.stubEnv('LOG_LEVEL', 'silent')

/** As lib/database throws it, which no page may import. */
const away = () => Object.assign(new Error('away'), { name: 'DatabaseUnavailable' })

vi.mock('@/lib/server/session/store/portal-database', () => ({
  portalDatabase: () => Promise.reject(away()),
}))
vi.mock('next/headers', () => ({
  cookies: () => Promise.resolve({ get: () => ({ value: 'a'.repeat(43) }) }),
  headers: () => Promise.resolve(new Headers({ 'x-mittkanta-locale': 'sv' })),
}))

type Method = 'GET' | 'POST'
type Handler = (request: Request, context: unknown) => Promise<Response>

const app = path.resolve('app')
const files = readdirSync(app, { recursive: true, encoding: 'utf8' })
  .filter((file) => /(^|\/)route\.ts$/.test(file))
  .sort()

/** What asks no database: the keys, and what leads from the address of a form to its page. */
const withoutDatabase = [
  'GET api/jwks',
  'POST api/reports',
  'GET [locale]/login',
  'GET [locale]/logout',
  // Nothing keeps one who leaves.
  'GET [locale]/leave',
  'POST [locale]/leave',
  'GET [locale]/behalf/start',
  'GET [locale]/behalf/stop',
]

describe('every route, when our database is away', () => {
  test('there are as many as were counted', () => expect(files.length).toBeGreaterThan(30))

  test.each(files)('%s', async (file) => {
    const exported = (await import(path.join(app, file))) as Partial<Record<Method, Handler>>
    const route = file.replace(/\/route\.ts$/, '')
    for (const method of ['GET', 'POST'] as const) {
      const handler = exported[method]
      if (!handler || withoutDatabase.includes(`${method} ${route}`)) continue
      const answer = await handler(requestOf(route, method), { params: Promise.resolve(params) })
      expect(answer.status, method).toBe(503)
      expect(answer.headers.get('retry-after')).toBe('30')
      // The archive and what watches go by the status.
      if (route === 'health') continue
      expect(answer.headers.get('cache-control')).toBe('private, no-store')
      expect(await answer.text()).toContain(errorTexts.fi.awayTitle)
    }
  })
})

const params = {
  ...{ locale: 'fi', handle: 'h'.repeat(43), documentId: 'f'.repeat(32), directiveId: 'w' },
  ...{ draftId: 'd', statementId: 's' },
}

function requestOf(route: string, method: Method): Request {
  const address = route.replace(/\[(\w+)\]/g, (_, name: keyof typeof params) => params[name])
  return new Request(`http://localhost:3000/${address}`, {
    method,
    headers: {
      accept: 'text/html,*/*',
      'accept-language': 'fi',
      cookie: `mittkanta-session=${'a'.repeat(43)}`,
      authorization: `Bearer ${'a'.repeat(43)}`,
      ...(method === 'POST' && { 'content-type': 'application/x-www-form-urlencoded' }),
    },
    ...(method === 'POST' && { body: 'words=a' }),
  })
}

describe('a handler that breaks', () => {
  const ask = (error: unknown, init: RequestInit = {}, address = '/sv/self/log/rows.csv') =>
    handled(() => Promise.reject(error as Error))(
      new Request(`http://localhost:3000${address}`, init),
      {},
    )
  const page = { accept: 'text/html', 'content-security-policy': "style-src 'nonce-bm9uY2U='" }

  test.each(locales)(
    'tells in %s that the database is away, and lets try again',
    async (locale) => {
      const answer = await ask(away(), { headers: page }, `/${locale}/self/log/rows.csv`)
      const text = await answer.text()
      expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8')
      expect(text).toContain(`<html lang="${locale}">`)
      expect(text).toContain(errorTexts[locale].awayText)
      expect(text).toContain('<style nonce="bm9uY2U=">')
      expect(text).toContain('<a href="">')
    },
  )

  test('tells a fault of ours under a number, without a day to come again', async () => {
    const answer = await ask(new Error('of Anna Andersson'), { headers: page })
    const text = await answer.text()
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([500, null])
    expect(text).toMatch(/Felets nummer: \w{4}-\w{4}/)
    expect(text).not.toContain('Anna')
  })

  test('does not lead a form to an address that no page has', async () => {
    const answer = await ask(away(), { method: 'POST', headers: page })
    expect(await answer.text()).not.toContain('href=""')
  })

  test('tells a program in a line, in the language that it asks for', async () => {
    const headers = { accept: '*/*', 'accept-language': 'en' }
    const answer = await ask(away(), { headers }, '/api/session/state')
    expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8')
    expect(await answer.text()).toContain(errorTexts.en.awayTitle)
  })

  test.each(locales)('tells in %s who asks too often when to come again', async (locale) => {
    const often = new TooOften(61)
    const answer = await ask(often, { headers: page }, `/${locale}/self/log/rows.csv`)
    const text = await answer.text()
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '61'])
    expect(text).toContain(translator(locale)('refused.often.text', { minutes: 2 }))
    expect(text).toContain('<style nonce="bm9uY2U=">')
    const line = await ask(often, { headers: { accept: 'text/csv' } })
    expect(line.headers.get('content-type')).toBe('text/plain; charset=utf-8')
    expect(await line.text()).toContain(translator('sv')('refused.often.title'))
  })

  test.each(locales)(
    'leads a form that another login has opened to who is logged in here (%s)',
    async (locale) => {
      const address = `/${locale}/self/will/consent/give`
      const answer = await ask(new OfAnotherLogin(), { method: 'POST', headers: page }, address)
      expect([answer.status, answer.headers.get('location')]).toEqual([
        303,
        `/${locale}/who-is-logged-in?after=form`,
      ])
      expect(answer.headers.get('cache-control')).toBe('private, no-store')
    },
  )

  test('lets what Next throws on purpose through', async () => {
    await expect(handled(() => redirect('/sv'))(new Request('http://x/'), {})).rejects.toThrow(
      'NEXT_REDIRECT',
    )
  })

  test('says when to come again, too, when the archive can’t be read', async () => {
    const answer = await handled(() => new Response(null, { status: 503 }))(
      new Request('http://x/'),
      {},
    )
    expect(answer.headers.get('retry-after')).toBe('30')
  })
})
