import { rawAnswer } from '../../fixtures/raw-answer'
import { rscAnswer } from '../../fixtures/rsc-answer'
import { sessionCookie, sessionCookieName } from '../../fixtures/session-cookie'
import { expect, test } from '../../test'

const one = { anna: { documents: [{}, { scanned: true }] } } as const
const always = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
}

test('every kind of answer to one who is logged in has its headers and is kept nowhere @sessions', async ({
  context,
  portalUrl,
  people,
  signIn,
}) => {
  const { anna } = await people(one)
  await signIn(anna)
  const cookie = `${sessionCookieName}=${(await sessionCookie(context))?.value}`
  const [view, scan] = anna.documents.map(({ id }) => `/sv/self/documents/${id}`)
  const pages = ['/sv', '/sv/self', '/sv/self/documents', `${view}`, '/sv/help', '/sv/information']
  const others = [
    ...['/sv/nowhere', `/sv/self/documents/${'0'.repeat(32)}`, '/sv/session-ended', '/'],
    ...[`${view}/document.pdf`, `${scan}/original.pdf`, `${view}/original.pdf`],
    ...['/api/session/state', '/api/jwks', '/health', '/logged-out', '/sv/login', '/favicon.ico'],
    ...['/api/auth/callback/suomifi', '/api/auth/session', '/api/auth/signin', '/icon/self'],
  ]
  for (const path of [...pages, ...others]) {
    for (const ask of [rawAnswer, rscAnswer]) {
      const { headers } = await ask(portalUrl, path, { headers: { cookie } })
      expect(headers, path).toMatchObject(always)
      expect(headers['cache-control'], path).toContain('no-store')
      const policy = String(headers['content-security-policy'])
      expect(policy, path).toContain("frame-ancestors 'none'")
      expect(policy, path).not.toContain('unsafe')
      expect(headers['x-powered-by'], path).toBeUndefined()
      expect(headers['access-control-allow-origin'], path).toBeUndefined()
    }
  }

  for (const path of pages) {
    const { status, headers, text } = await rawAnswer(portalUrl, path, { headers: { cookie } })
    expect(status, path).toBe(200)
    const nonce = /'nonce-([^']+)'/.exec(String(headers['content-security-policy']))?.[1]
    expect(nonce, path).toMatch(/^[A-Za-z0-9+/]{22}==$/)
    const scripts = text.match(/<script\b[^>]*>/g) ?? []
    expect(scripts.length, path).toBeGreaterThan(0)
    for (const script of scripts) expect(script, path).toContain(`nonce="${nonce}"`)
    expect(text, path).not.toMatch(/<[a-z][^>]*\sstyle=/i)
    expect(text, path).not.toMatch(/<[a-z][^>]*\son[a-z]+=/i)
    for (const style of text.match(/<style\b[^>]*>/g) ?? []) expect(style).toContain('nonce=')
  }
})

test('the nonce is another one each time @sessions', async ({ portalUrl }) => {
  const policies = await Promise.all(
    Array.from({ length: 4 }, async () => (await rawAnswer(portalUrl, '/sv')).headers),
  )
  const all = policies.map((headers) => headers['content-security-policy'])
  expect(new Set(all).size).toBe(all.length)
})

test('no page breaks its own policy @sessions', async ({ page, people, signIn }) => {
  const { anna } = await people(one)
  const broken: string[] = []
  page.on('console', (message) => {
    if (/Content.Security.Policy|Trusted/i.test(message.text())) broken.push(message.text())
  })
  await signIn(anna)
  const paths = ['', '/self', '/self/documents', `/self/documents/${anna.documents[0]?.id}`]
  for (const path of [...paths, '/help', '/information', '/nowhere']) {
    await page.goto(`/sv${path}`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  }
  expect(broken).toEqual([])
})

test('built files are sent with their type @sessions', async ({ page, portalUrl }) => {
  await page.goto('/sv')
  const file = await page.locator('link[rel=stylesheet]').first().getAttribute('href')
  const { headers } = await rawAnswer(portalUrl, `${file}`)
  expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff' })
  expect(headers['content-type']).toContain('text/css')
})
