/** What a browser finds in a page of ours, and does not let be, is told to the operators, and nothing of who looked at it. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { environment } from '../../environment'
import { rawAnswer } from '../../fixtures/raw-answer'
import { expect, test } from '../../test'

type Line = Readonly<Record<string, unknown>>

/** The lines about policies in the log of the portal that stand for a word which only this test reports. */
function noted(blocked: string): readonly Line[] {
  const text = readFileSync(join(environment().dataDir, 'logs', 'portal.log'), 'utf8')
  return text
    .split('\n')
    .filter((line) => line.includes('"content-policy"') && line.includes(blocked))
    .map((line) => JSON.parse(line) as Line)
}

const own = { kind: 'security', event: 'malicious_extraneous', reason: 'content-policy' }

test('a real browser reports what was put into a page @door', async ({ page, people, signIn }) => {
  test.slow()
  const { anna } = await people({ anna: { documents: [{}] } })
  await signIn(anna)
  await page.goto(`/sv/self/documents/${anna.documents[0]?.id}`)
  await page.evaluate(() => {
    const picture = document.createElement('img')
    picture.src = 'https://pictures.reported.example/010190-900P.png?name=Sandvik'
    document.body.append(picture)
  })
  await expect
    .poll(() => noted('pictures.reported.example'), { timeout: 30_000 })
    .toMatchObject([
      {
        ...own,
        directive: 'img-src',
        blocked: 'pictures.reported.example',
        route: '/[locale]/self/documents/[…]',
      },
    ])
})

test('each page says where to report @door', async ({ portalUrl }) => {
  const { headers } = await rawAnswer(portalUrl, '/sv')
  expect(headers['content-security-policy']).toContain('report-uri /api/reports')
})

const report = (blocked: string) => ({
  'csp-report': {
    'document-uri': 'http://localhost/sv/for/Ingrid/help?x=010190-900P',
    'violated-directive': 'script-src',
    'blocked-uri': blocked,
    'script-sample': 'Ingrid',
  },
})

test('a report without a session is noted, in words of ours; the answer is the same for nonsense @door', async ({
  portalUrl,
}) => {
  const send = (body: string, headers: Readonly<Record<string, string>> = {}) =>
    rawAnswer(portalUrl, '/api/reports', {
      method: 'POST',
      headers: {
        'content-type': 'application/csp-report',
        'content-length': `${Buffer.byteLength(body)}`,
        ...headers,
      },
      body,
    })
  const blocked = 'https://scripts.reported.example/010190-900P'
  const known = await send(JSON.stringify(report(blocked)))
  expect([known.status, known.text]).toEqual([204, ''])
  for (const body of ['', 'Ingrid', '{}', '[[]]', 'null']) {
    const { status, text } = await send(body)
    expect([status, text], body).toEqual([204, ''])
  }
  expect((await send('x'.repeat(20_000))).status).toBe(413)
  await expect
    .poll(() => noted('scripts.reported.example'))
    .toMatchObject([{ ...own, directive: 'script-src', route: '/[locale]/for/[…]/help' }])
  for (const line of noted('scripts.reported.example'))
    expect(JSON.stringify(line)).not.toMatch(/Ingrid|010190/)
})
