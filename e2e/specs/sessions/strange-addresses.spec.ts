import { rawAnswer } from '../../fixtures/raw-answer'
import { rscAnswer } from '../../fixtures/rsc-answer'
import { sessionCookie, sessionCookieName } from '../../fixtures/session-cookie'
import { expect, test } from '../../test'

const paths = [
  '/icon/self',
  '/favicon.ico/self',
  '/apple-icon/self/documents',
  '/manifest/help',
  '/robots.txt',
  '/api/self',
  '/api/session/self',
  '/health/self',
  '/logged-out/self',
  '/_next/self',
  '/_next/static/self',
  '/_next/image?url=%2Fsv%2Fself&w=640&q=75',
  '/%73v/self',
  '/SV/self',
  '/sv/Self',
  '/sv/self/documents/%00',
  '/sv/self/documents/%ff',
  '/sv/self/documents/%',
  '/sv/self/documents/..%2f..%2fself',
  '/sv/self/documents/%2e%2e%2f',
  `/sv/self/documents/${'a'.repeat(4000)}`,
  '/sv/self/documents/x?_rsc=1',
  "/sv/self/documents/'%20or%201=1--",
  '/sv/self/documents/%3Cscript%3Ealert(1)%3C%2Fscript%3E',
  '/sv/self/documents/search',
  '/sv/self/documents/x/other.pdf',
  '/sv/for/self',
  '/sv/for/%73elf',
  '/sv/for/self/documents',
  '/sv/for/%73elf/documents?_rsc=1',
  '/sv/for/self/log/rows.csv',
  '/sv/for/%73elf/log/rows.csv',
  '/sv/for/x/notes',
  '/sv/for/as-guardian/sessions',
  '/sv/self/help',
  '/sv/self/information',
  '/sv/for/..%2fself',
]

test('no strange address shows a page of one who is logged in @sessions', async ({
  context,
  portalUrl,
  people,
  signIn,
}) => {
  const { anna } = await people({ anna: { documents: [{ title: 'Beslut om ledsagning' }] } })
  await signIn(anna)
  const cookie = `${sessionCookieName}=${(await sessionCookie(context))?.value}`
  for (const path of paths) {
    const { status, headers, text } = await rawAnswer(portalUrl, path, { headers: { cookie } })
    expect([303, 307, 308, 400, 404, 405], `${path}: ${status}`).toContain(status)
    expect(text, path).not.toContain('Beslut om ledsagning')
    expect(headers['content-security-policy'], path).toContain("frame-ancestors 'none'")
    expect(text, path).not.toContain('<script>alert')
  }
})

const elsewhere = [
  '//evil.example',
  '//evil.example/',
  '/\\evil.example',
  '/%2f%2fevil.example',
  '/%5cevil.example',
  '/sv//evil.example',
  '/https://evil.example',
  '/logged-out?state=https://evil.example',
  '/api/auth/callback/suomifi?callbackUrl=https://evil.example',
  '/api/auth/signin?callbackUrl=https://evil.example',
  '/sv/login?callbackUrl=https://evil.example&next=//evil.example',
  '/?next=//evil.example',
]

test('no address leads out of the service @sessions', async ({ portalUrl }) => {
  for (const path of elsewhere) {
    for (const headers of [{}, { host: 'evil.example', 'x-forwarded-host': 'evil.example' }]) {
      const { status, headers: answered } = await rawAnswer(portalUrl, path, { headers })
      const { location } = answered
      if (status < 300 || status >= 400 || location === undefined) continue
      expect(new URL(location, portalUrl).origin, `${path} → ${location}`).toBe(portalUrl)
    }
  }
})

test('other methods do nothing, and say so without a word of the person @sessions', async ({
  context,
  portalUrl,
  people,
  signIn,
}) => {
  const { anna } = await people({ anna: {} })
  await signIn(anna)
  const cookie = `${sessionCookieName}=${(await sessionCookie(context))?.value}`
  for (const method of ['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND']) {
    for (const path of [
      '/sv/logout',
      '/sv/login',
      '/sv/information/confirm',
      '/api/session/state',
    ]) {
      const { status, text } = await rawAnswer(portalUrl, path, { method, headers: { cookie } })
      expect([204, 400, 405], `${method} ${path}: ${status}`).toContain(status)
      expect(text).toBe('')
    }
  }
  const get = (path: string) => rawAnswer(portalUrl, path, { headers: { cookie } })
  expect((await get('/sv/logout')).headers['set-cookie']).toBeUndefined()
  expect((await get('/api/session/extend')).status).toBe(405)
  expect(JSON.parse((await get('/api/session/state')).text)).toMatchObject({ alive: true })
})

test('without a session nothing personal has an address @sessions', async ({
  portalUrl,
  people,
}) => {
  const { anna } = await people({ anna: { documents: [{}] } })
  const id = anna.documents[0]?.id
  const own = ['', '/documents', `/documents/${id}`, `/documents/${id}/document.pdf`]
  for (const path of [...own, `/documents/${id}/original.pdf`, '/documents?page=2']) {
    for (const ask of [rawAnswer, rscAnswer]) {
      const { status, text } = await ask(portalUrl, `/sv/self${path}`)
      expect(text, path).not.toContain(anna.familyName)
      if (ask === rawAnswer) expect(status, path).toBe(307)
    }
  }
  const search = await rawAnswer(portalUrl, '/sv/self/documents/search', {
    method: 'POST',
    headers: { origin: portalUrl, 'content-type': 'application/x-www-form-urlencoded' },
    body: 'words=beslut',
  })
  expect([303, 307]).toContain(search.status)
  expect(['/sv', '/sv/self/documents']).toContain(search.headers.location)
})
