import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { DocumentDto } from '@/lib/contracts/portal/document'
import { documentWith } from './testing/document-with'
import { InShort } from './in-short'

const content: Partial<Extract<DocumentDto['content'], { state: 'read' }>> = {
  facts: [
    { label: { code: 'outcome' }, value: { is: 'granted' } },
    { label: { code: 'service' }, value: { own: ['Ledsagning'] } },
    { label: { code: 'goals' }, value: { own: ['Ett', 'Två'] } },
    { label: { code: 'case-number' }, value: { own: ['1342/2026'] } },
    { label: { code: 'last-day' }, value: { day: '2026-12-28' } },
    { label: { own: 'Färg' }, value: { own: ['Blå'] } },
  ],
  parts: ['reasons'],
  lastDay: '2026-12-28',
}
const draw = (document: DocumentDto, simple = false) =>
  renderToStaticMarkup(<InShort locale="fi" document={document} simple={simple} />)

test('what is in the document’s words is in its language, and ours in the reader’s', () => {
  const html = draw(documentWith({}, content))
  expect(html).toContain('Se koskee tätä: <span lang="sv">Ledsagning</span>')
  expect(html).toMatch(/<div lang="sv"><ul[^>]*><li>Ett<\/li><li>Två<\/li><\/ul><\/div>/)
  expect(html).toContain('<dt>Asianumero</dt><dd lang="sv">1342/2026</dd>')
  expect(html).toContain('<dt lang="sv">Färg</dt><dd lang="sv">Blå</dd>')
  expect(html).toContain('Miksi päätettiin näin.')
})

test('what a sentence tells is not told again under a label', () => {
  const html = draw(documentWith({}, content))
  expect(html.match(/28\.\u00a0joulukuuta\u00a02026/g)).toHaveLength(1)
  expect(html.match(/Ledsagning/g)).toHaveLength(1)
})

test('the day can be kept while it has not passed, and the document is one press away', () => {
  const html = draw(documentWith({}, content))
  expect(html).toContain('href="/fi/self/documents/a/day.ics"')
  expect(html).toContain('href="#document"')
  const later = documentWith({ readAt: '2027-01-01T10:00:00Z' }, content)
  expect(draw(later)).not.toContain('day.ics')
})

test('read simply, one answer is open, and they close each other', () => {
  const html = draw(documentWith({}, content), true)
  const steps = [...html.matchAll(/<details name="in-short"([^>]*)>/g)].map(([, rest]) => rest)
  expect(steps.map((rest = '') => rest.includes('open'))).toEqual([true, false, false, false])
})

test('a document of which little is known tells that, and invents no one to call', () => {
  const { unit } = documentWith()
  const contact = { ...unit.contact, phone: null }
  const html = draw(documentWith({ type: 'summary', unit: { ...unit, contact } }))
  expect(html.match(/<h3/g)).toHaveLength(1)
  expect(html).not.toMatch(/<dl|tel:|mailto:/)
})

test('a decision whose structured form can’t be read now says so, and not that its time stands in instructions', () => {
  const html = draw(documentWith({}, { structuredRead: false }))
  expect(html).toContain('ei voitu lukea juuri nyt')
  expect(html).not.toContain('Päätöksen ohjeissa')
  const known = draw(documentWith({}))
  expect(known).toContain('Päätöksen ohjeissa')
  expect(known).not.toContain('ei voitu lukea juuri nyt')
})
