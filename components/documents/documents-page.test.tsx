import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import type { DocumentListDto } from '@/lib/contracts/portal/document-list'
import { inEachLanguage } from '@/lib/domain/codes/languages'
import { DocumentsPage } from './documents-page'
import { readListQuery, toFilters } from './list-query'

const organisation = (id: string, name: string) => ({ id, name: inEachLanguage(() => name) })
const filters = {
  serviceTask: null,
  type: null,
  controller: null,
  year: null,
  from: null,
  to: null,
  searchId: null,
  order: null,
  page: 1,
} as const

const row = {
  id: 'a1',
  title: 'Beslut om personlig assistans',
  type: 'decision',
  serviceTask: 'disability',
  madeOn: '2026-11-18',
  controller: organisation('county-02', 'Egentliga Finlands välfärdsområde'),
  unit: organisation('unit-1', 'Handikappservice Snöstjärnan'),
  language: 'sv',
  pdf: false,
  mark: 'new',
} as const

const shown: DocumentListDto['list'] = {
  state: 'read',
  rows: [row],
  total: 1,
  totalWithoutFilters: 23,
  page: 1,
  pages: 1,
  options: { serviceTasks: [], types: [], controllers: [], years: [] },
  readAt: '2026-11-21T08:42:00Z',
}
const states = {
  shown,
  'no match': { ...shown, rows: [], total: 0 },
  empty: { ...shown, rows: [], total: 0, totalWithoutFilters: 0 },
  unavailable: { state: 'unavailable', reference: '7F3K21AB' },
} satisfies Record<string, DocumentListDto['list']>

function draw(list: DocumentListDto['list'], address = '', words: string | null = null): string {
  const query = readListQuery(Object.fromEntries(new URLSearchParams(address)))
  const documents: DocumentListDto = {
    whose: {
      handle: 'self',
      displayName: 'Ingrid Sandvik',
      actorName: 'Ingrid Sandvik',
      login: '0123456789abcdef',
      previewAs: null,
      capacity: 'self',
      minor: false,
      birthDate: '1984-03-14',
    },
    filters: { ...filters, type: 'decision', searchId: words && 'x1' },
    words,
    list,
    workers: { state: 'read', items: [] },
    notBegun: [],
  }
  const { errors } = toFilters(query)
  const page = <DocumentsPage locale="sv" documents={documents} query={query} errors={errors} />
  return renderToStaticMarkup(page)
}

const sentences = {
  shown: 'Det här var alla handlingar som passar dina val.',
  'no match': 'Ingen handling passar dina val',
  empty: 'Det finns inga handlingar att visa',
  unavailable: 'Handlingarna kan inte läsas just nu',
} as const

describe.each(Object.keys(states) as (keyof typeof states)[])('a list that is %s', (state) => {
  const html = draw(states[state])

  test('says so, and nothing of the other states', () => {
    for (const [other, sentence] of Object.entries(sentences)) {
      expect(html.includes(sentence)).toBe(other === state)
    }
  })

  test('says whose data it is, in the heading and in the title', () => {
    expect(html).toMatch(/<h1>.*Ingrid Sandvik.*<\/h1>/)
    expect(html).toContain('– Ingrid Sandvik – MittKanta</title>')
  })
})

test('what can not be read now gives no count, and says that nothing need be missing', () => {
  const html = draw(states.unavailable)
  expect(html).not.toContain('role="status"')
  expect(html).toContain('Det betyder inte att handlingar saknas.')
  expect(html).toContain('7F3K21AB')
})

test('a list without a match has a way out that keeps the service task', () => {
  const html = draw(states['no match'], 'task=disability&type=decision')
  expect(html).toContain('href="/sv/self/documents?task=disability"')
})

test('search words stand in no address', () => {
  const html = draw(shown, 'search=x1', 'assistans')
  expect(html).toContain('Ord: assistans')
  const addresses = [...html.matchAll(/(?:href|action)="([^"]*)"/g)].map((match) => match[1])
  expect(addresses.length).toBeGreaterThan(3)
  expect(addresses.filter((address) => address?.includes('assistans'))).toEqual([])
})

const hrefs = (html: string) =>
  [...html.matchAll(/<a[^>]*href="([^"]*)"[^>]*>/g)].map(([, href]) =>
    href?.replaceAll('&amp;', '&'),
  )

test('the pager names first, last and neighbours, says where one is, and keeps what is chosen', () => {
  const html = draw({ ...shown, total: 180, page: 5, pages: 9 }, 'type=decision&order=oldest')
  const at = (page: string) => `/sv/self/documents?type=decision&order=oldest${page}#result`
  const pager = html.slice(html.indexOf('aria-label="Sidor i listan"'))
  expect(hrefs(pager.slice(0, pager.indexOf('</nav>')))).toEqual(
    ['&page=4', '', '&page=4', '&page=5', '&page=6', '&page=9', '&page=6'].map(at),
  )
  expect([...pager.matchAll(/aria-current="page"/g)]).toHaveLength(1)
  expect(pager).toMatch(/aria-current="page"><span[^>]*>Sida <\/span>5<\/a>/)
  expect(pager).toMatch(/>Första sidan, <\/span>1<\/a>/)
  expect(pager).toMatch(/>Sista sidan, <\/span>9<\/a>/)
})

test('years stand in view, only those of shown documents, and an older one that is chosen too', () => {
  const years = ['2026', '2025', '2024', '2023', '2021', '2019'].map((value) => ({
    ...{ value, count: 1 },
  }))
  const html = draw(
    { ...shown, total: 2, options: { ...shown.options, years } },
    'year=2019&type=decision',
  )
  const inView = html.slice(html.indexOf('<nav aria-label="År"'))
  const links = [...inView.slice(0, inView.indexOf('</nav>')).matchAll(/>([^<>]+)<\/a>/g)]
  expect(links.map(([, name]) => name)).toEqual(['Alla år', '2026', '2025', '2024', '2023'])
  expect(hrefs(inView)[1]).toBe('/sv/self/documents?type=decision&year=2026#result')
  expect(draw({ ...shown, options: { ...shown.options, years: years.slice(0, 1) } })).not.toContain(
    'aria-label="År"',
  )
})

test('a list is turned by a link that keeps what is chosen; a list of one has no order', () => {
  const two = { ...shown, total: 2 }
  expect(hrefs(draw(two, 'type=decision&page=2'))).toContain(
    '/sv/self/documents?type=decision&order=oldest#result',
  )
  expect(draw(two)).toContain('Visa de äldsta först')
  expect(draw(shown)).not.toContain('Visa de äldsta först')
})

test('a day that can not be read is told at the top, at the field and in the title', () => {
  const html = draw(shown, 'from=1/3')
  expect(html).toContain('<title>Fel: ')
  expect(html).toContain('href="#from"')
  expect(html).toMatch(/<input[^>]*id="from"[^>]*aria-invalid="true"/)
  expect([...html.matchAll(/id="result"/g)]).toHaveLength(1)
})
