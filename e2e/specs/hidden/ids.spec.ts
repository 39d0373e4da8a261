import { locales } from '@/lib/i18n/locales'
import { clientFiles } from '@/mocks/world/people/scenarios'
import { hiddenMarkers } from '@/mocks/world/people/scenarios/hidden-markers'
import { nonceOf, rawAnswer } from '../../fixtures/raw-answer'
import { rscAnswer } from '../../fixtures/rsc-answer'
import { sessionHeaders } from '../../fixtures/session-headers'
import { withoutChance } from '../../fixtures/without-chance'
import { documentsPage } from '../../pages/documents-page'
import { expect, test } from '../../troubled-test'

const never = '0'.repeat(32)
const pages = ['', '/document.pdf', '/original.pdf', '/day.ics', '/correction']
const ways = [rawAnswer, rscAnswer]

type Index = { documents: [id: string, ...rest: unknown[]][] }

test('the id of a hidden document answers as one that never was, and costs the archive the same @hidden', async ({
  people,
  page,
  context,
  signIn,
  archive,
  portalUrl,
}) => {
  const { twin } = await people({ twin: clientFiles['ingrid-sandvik'] ?? {} })
  await signIn(twin)
  // As the overview got it, all of it: the list is only told that it is as it was.
  const index = JSON.parse(archive.lastAnswer(twin, 'DocumentReference/$display-index')) as Index
  await documentsPage(page).open()
  const shown = new Set(
    (await documentsPage(page).allAddresses()).map((address) => address.split('/').at(-1)),
  )
  const hidden = index.documents.map(([id]) => id).filter((id) => !shown.has(id))
  // Every marker is in one version; the corrected ones have an earlier version each.
  expect(hidden.length).toBeGreaterThanOrEqual(20)
  for (const { key, id } of twin.documents.filter(({ key }) => key.startsWith('hidden')))
    expect(hidden, key).toContain(id)

  const headers = await sessionHeaders(context)
  for (const locale of locales) {
    for (const part of pages) {
      for (const way of ways) {
        const ask = async (id: string) => {
          const before = archive.callsFor(twin).length
          const path = `/${locale}/self/documents/${id}${part}`
          const answer = await way(portalUrl, path, { headers })
          const plain = (text: string) => withoutChance(text, nonceOf(answer)).replaceAll(id, 'ID')
          return {
            status: answer.status,
            headers: plain(JSON.stringify({ ...answer.headers, date: '' })),
            text: plain(answer.text),
            calls: archive.callsFor(twin).slice(before),
          }
        }
        // The first request of a route also asks whether the information is confirmed, whatever the id.
        await ask(never)
        const expected = await ask(never)
        if (way === rawAnswer) expect(expected.status).not.toBe(200)
        expect(expected.calls).toEqual(['DocumentReference/$display-index'])
        const asked = locale === 'sv' && way === rawAnswer ? hidden : hidden.slice(0, 4)
        for (const id of asked) expect(await ask(id), `${locale}${part} ${id}`).toEqual(expected)
      }
    }
  }
})

/** What is asked about a document by a form: the document as a part of the address, or in the form. */
const posts = [
  {
    path: '/will/prohibition/effect',
    status: 404,
    form: (document: string) => ({ kind: 'document', document }),
  },
  { path: (id: string) => `/documents/${id}/readers`, status: 404, form: () => ({}) },
  {
    path: (id: string) => `/documents/${id}/correction/file`,
    status: 303,
    form: () => ({ place: 'Början', wrong: 'Fel', right: 'Rätt', language: 'sv', format: 'text' }),
  },
]

test('a form about a hidden document is answered as about one that never was, and as what is not found @hidden', async ({
  people,
  page,
  signIn,
  context,
  portalUrl,
}) => {
  const { twin } = await people({ twin: clientFiles['ingrid-sandvik'] ?? {} })
  await signIn(twin)
  await documentsPage(page).open()
  const hidden = twin.documents.filter(({ key }) => key.startsWith('hidden')).map(({ id }) => id)
  const shown = twin.documents.find(({ key }) => !key.startsWith('hidden'))?.id ?? ''
  const origin = { origin: portalUrl, 'sec-fetch-site': 'same-origin' }
  for (const { path, status, form } of posts) {
    const ask = async (id: string) => {
      const url = `${portalUrl}/sv/self${typeof path === 'string' ? path : path(id)}`
      const answer = await context.request.post(url, {
        ...{ headers: origin, maxRedirects: 0, form: form(id) },
      })
      const headers: Record<string, string> = { ...answer.headers(), date: '' }
      const nonce = /'nonce-([^']+)'/.exec(headers['content-security-policy'] ?? '')?.[1]
      const plain = (text: string) => withoutChance(text, nonce).replaceAll(id, 'ID')
      return {
        status: answer.status(),
        headers: plain(JSON.stringify(headers)),
        body: plain(await answer.text()),
      }
    }
    const expected = await ask(never)
    expect(expected.status, String(path)).toBe(status)
    for (const id of hidden) expect(await ask(id)).toEqual(expected)
    if (status === 404) expect((await ask(shown)).status, String(path)).toBe(200)
  }
})

test('a document that is shown answers, so the addresses are right @hidden', async ({
  people,
  signIn,
  answers,
}) => {
  const { anna } = await people({ anna: { documents: [{}] } })
  await signIn(anna)
  for (const { id } of anna.documents) {
    expect((await answers.get(`/sv/self/documents/${id}`)).status).toBe(200)
    expect((await answers.get(`/sv/self/documents/${id}/document.pdf`)).status).toBe(200)
    expect((await answers.get(`/sv/self/documents/${id}/day.ics`)).status).toBe(200)
  }
})

test('a document of another person answers as one that never was @hidden', async ({
  people,
  context,
  signIn,
  portalUrl,
}) => {
  const { anna, bea } = await people({ anna: { documents: [{}] }, bea: { documents: [{}] } })
  await signIn(anna)
  const headers = await sessionHeaders(context)
  const ask = async (id: string) => {
    const { status, text } = await rawAnswer(portalUrl, `/sv/self/documents/${id}`, { headers })
    return { status, text: withoutChance(text).replaceAll(id, 'ID') }
  }
  expect(await ask(bea.documents[0]?.id ?? '')).toEqual(await ask(never))
})

test('a document whose delay ends tomorrow is hidden today @hidden', async ({
  people,
  page,
  signIn,
  checkNoLeak,
}) => {
  const marker = hiddenMarkers.V14
  const { anna } = await people({
    anna: {
      documents: [{}, { opensInDays: 1, marker }, { opensInDays: 0, title: 'Öppnas i dag' }],
    },
  })
  await signIn(anna)
  await documentsPage(page).open()
  await expect(documentsPage(page).documentLink('Öppnas i dag')).toBeVisible()
  await expect(documentsPage(page).documentLinks).toHaveCount(2)
  await checkNoLeak([marker])
})
