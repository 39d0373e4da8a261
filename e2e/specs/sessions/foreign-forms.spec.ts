import { rawAnswer, type RawRequest } from '../../fixtures/raw-answer'
import { sessionCookie, sessionCookieName } from '../../fixtures/session-cookie'
import { expect, test } from '../../test'

const foreign = [
  ['of another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }],
  ['of a neighbour', { 'sec-fetch-site': 'same-site', origin: 'http://localhost:1' }],
  ['with another origin alone', { origin: 'https://evil.example' }],
  ['of a page without an origin', { origin: 'null' }],
  ['that does not say where it is from', {}],
] as const

const form = { 'content-type': 'application/x-www-form-urlencoded' }

for (const [name, from] of foreign) {
  test(`a form ${name} neither logs in nor out, extends, searches, confirms, checks the log or makes a letter`, async ({
    page,
    context,
    portalUrl,
    people,
    signIn,
  }) => {
    const { anna } = await people({ anna: { documents: [{}], confirmed: false } })
    await signIn(anna)
    const cookie = await sessionCookie(context)
    const headers = { cookie: `${sessionCookieName}=${cookie?.value}`, ...from }
    const post = (path: string, request: RawRequest = {}) =>
      rawAnswer(portalUrl, path, { method: 'POST', headers, ...request })

    for (const path of ['/sv/login', '/sv/logout']) {
      const { status, headers: answered } = await post(path)
      expect(status).toBe(303)
      expect(answered.location, path).toBe('/sv')
      expect(answered['set-cookie'], path).toBeUndefined()
    }
    expect((await post('/api/session/extend')).status).toBe(403)

    const search = await post('/sv/self/documents/search', {
      headers: { ...headers, ...form },
      body: 'words=beslut',
    })
    expect(search.headers.location).toBe('/sv/self/documents')

    const json = { headers: { ...headers, 'content-type': 'application/json' } }
    const piece = await post('/sv/self/log/proof/piece', {
      ...json,
      body: '{"cursor":null,"size":null,"since":null}',
    })
    expect([piece.status, piece.text]).toEqual([403, ''])
    const logForms = [
      ['/sv/self/log/proof/run', '/sv/self/log/proof', 'text='],
      ['/sv/self/log/letter/file', '/sv/self/log', 'row=0123&format=text&language=sv'],
    ] as const
    for (const [path, page, body] of logForms) {
      const { headers: answered } = await post(path, { headers: { ...headers, ...form }, body })
      expect(answered.location, path).toBe(page)
    }

    const confirm = await post('/sv/information/confirm', {
      headers: { ...headers, ...form },
      body: 'version=2&received=true',
    })
    expect(confirm.headers.location).toBe('/sv/information')

    for (const name of ['ask', 'confirm', 'stop']) {
      const notes = await post(`/sv/self/notes/${name}`, {
        headers: { ...headers, ...form },
        body: 'address=anna%40example.org&token=x',
      })
      expect(notes.headers.location, name).toBe('/sv/self/notes')
    }

    await page.goto('/sv/self')
    await page.waitForURL(/\/sv\/information$/)
    await expect(page.getByRole('checkbox')).toBeVisible()
  })
}
