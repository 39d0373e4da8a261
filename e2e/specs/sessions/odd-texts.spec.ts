import { encoded, oddTexts } from '@/mocks/services/archive/testing/odd-texts'
import { portalRoutes, type PortalRoute } from '../../fixtures/portal-routes'
import { rawAnswer } from '../../fixtures/raw-answer'
import { sessionHeaders } from '../../fixtures/session-headers'
import { representationsPage } from '../../pages/representations-page'
import { expect, test } from '../../test'

/** All that any page or form of ours reads. Every route is given all of them. */
const names = [
  ...['task', 'type', 'organisation', 'year', 'from', 'to', 'search', 'page', 'words'],
  ...['event', 'ground', 'document', 'consent', 'row', 'cursor', 'size', 'run', 'letter', 'kept'],
  ...['problem', 'done', 'new', 'draft', 'outcome', 'reason', 'language', 'format', 'controller'],
  ...['kind', 'scope', 'key', 'basis', 'version', 'received', 'address', 'token', 'handle', 'text'],
  ...['place', 'wrong', 'right', 'part', 'for', 'order', 'login', 'documents', 'simply'],
  ...['code', 'state', 'error', 'iss', 'partly', 'download', '_rsc', '__proto__'],
]
/** What they end is not theirs to be asked with: the session that the others need. */
const ending = ['/[locale]/login', '/[locale]/logout', '/[locale]/leave']

/** Odd texts as they stand in an address, which may not be longer than the server takes: of each sort one, for the archive tries all. */
const odd: readonly string[] = [
  ...[
    'U+0000',
    'a noncharacter',
    'controls, bidi and a BOM',
    'many letters',
    'operators of queries',
  ].map((name) => encoded((oddTexts[name] ?? '').slice(0, 150))),
  ...['%00', '%ed%a0%80', '%'],
]

type Request = Readonly<{ path: string; body?: string; type?: string }>

/** What is sent as something else than a form, or as one that does not begin or end. */
const types = [
  ...[
    '',
    'text/plain',
    'application/json',
    'multipart/form-data',
    'nonsense',
    'text/xml; charset=x',
  ],
  ...['multipart/form-data; boundary=x', 'application/x-www-form-urlencoded; charset=utf-16'],
]

/** Every way in which a route is given odd texts: in each part of its address, in all it reads at once and one by one, and twice. */
function* requestsTo({ pattern, method }: PortalRoute, handle: string): Generator<Request> {
  const usual = pattern.replace('[locale]', 'sv').replace('[handle]', handle)
  const whole = usual.replace(/\[\w+\]/, 'x')
  for (const segment of usual.match(/\[\w+\]/g) ?? [])
    for (const text of odd) yield { path: usual.replace(segment, text) }
  if (pattern.includes('[handle]'))
    for (const text of odd) yield { path: whole.replace(`/for/${handle}`, `/for/${text}`) }

  const given = (body: string): Request =>
    method === 'GET' ? { path: `${whole}?${body}` } : { path: whole, body }
  for (const text of odd)
    yield given(
      names
        .map((name) => `${name}=${text}`)
        .join('&')
        .slice(0, 8_000),
    )
  if (method === 'POST')
    for (const type of types) yield { ...given('words=x\r\n--x\r\n\r\n{"a":'), type }
  // One odd value can hide what another does: a few at a time, under one of the two addresses of a page.
  if (pattern.includes('[handle]')) return
  for (let at = 0; at < names.length; at += 6) {
    const some = names.slice(at, at + 6)
    yield given(some.map((name) => `${name}=a&${name}=%ff%00&${name}[]=b&${name}[a]=c`).join('&'))
    yield given(some.map((name) => `${name}=%00abc`).join('&'))
  }
}

const all = portalRoutes()
/** In as many tests as the machine runs at a time, and some more. */
const parts = 6

test('the routes are those of the portal @sessions', () => {
  expect(all.length).toBeGreaterThan(80)
  expect(all).toContainEqual({ pattern: '/[locale]/self/documents/search', method: 'POST' })
})

for (let part = 0; part < parts; part += 1) {
  test(`no odd text brings a route down (${part + 1} of ${parts}) @sessions`, async ({
    page,
    context,
    portalUrl,
    people,
    signIn,
  }) => {
    const { mother, child } = await people({
      mother: { documents: [{}] },
      child: { age: 12, documents: [{}], guardians: ['mother'] },
    })
    await signIn(mother)
    const handle = (await representationsPage(page).actFor(child)).split('/').at(-1) ?? ''
    const { cookie } = await sessionHeaders(context)
    const failed: string[] = []
    for (const route of all.filter((_, at) => at % parts === part)) {
      for (const { path, body, type } of requestsTo(route, handle)) {
        const { status } = await rawAnswer(portalUrl, path, {
          method: route.method,
          ...(body !== undefined && { body }),
          headers: {
            ...(!ending.includes(route.pattern) && { cookie }),
            ...(route.method === 'POST' && {
              'sec-fetch-site': 'same-origin',
              origin: portalUrl,
              'content-type': type ?? 'application/x-www-form-urlencoded',
            }),
          },
        })
        if (status >= 500)
          failed.push(`${status} ${route.method} ${path} ${type ?? ''} ${body ?? ''}`.slice(0, 300))
      }
    }
    expect(failed).toEqual([])
    await page.reload()
    await expect(representationsPage(page).bar).toBeVisible()
  })
}
