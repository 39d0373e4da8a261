import { describe, expect, test } from 'vitest'
import { frameWords, type FrameFacts } from './frame-words'

const open: FrameFacts = { locale: 'sv', address: '/sv/help', demo: false, support: {} }
const ingrid: FrameFacts = { ...open, person: 'Ingrid Sandvik', menuOf: 'self', current: 'help' }
const trial: FrameFacts = { ...open, demo: true }

describe('who is not logged in', () => {
  const words = frameWords(open)

  test('has neither a menu nor a way out', () => {
    expect(words.menu).toBeUndefined()
    expect(words.masthead.logout).toBeUndefined()
  })

  test('comes to the pages about the service', () =>
    expect(words.footer.ways.map(({ href }) => href)).toEqual([
      '/sv/help',
      '/sv/information',
      '/sv/support',
      '/sv/accessibility',
      '/sv/privacy',
    ]))
})

describe('who is logged in', () => {
  const words = frameWords(ingrid)

  test('can log out by name', () =>
    expect(words.masthead.logout).toEqual({
      action: '/sv/logout',
      text: 'Logga ut',
      person: 'Ingrid Sandvik',
    }))

  test.each([
    ['Översikt', '/sv/self', undefined],
    ['Uppgifter om socialservice', '/sv/self/documents', undefined],
    ['Användning och utlämnande', '/sv/self/log', undefined],
    ['Tillstånd och förbud', '/sv/self/will', undefined],
    ['Sköta ärenden för någon annan', '/sv/behalf', undefined],
    ['Hjälp', '/sv/help', true],
  ])('finds in the menu: %s', (text, href, current) =>
    expect(words.menu?.ways.find((way) => way.text === text)).toEqual({ text, href, current }),
  )

  test('finds where one is logged in, also while acting', () => {
    for (const menuOf of ['self', 'a1b2'])
      expect(frameWords({ ...ingrid, menuOf }).footer.ways.at(-1)).toEqual({
        href: '/sv/self/sessions',
        text: 'Var du är inloggad',
      })
  })

  test('has the other person’s pages in the menu while acting', () => {
    const { menu, footer } = frameWords({ ...ingrid, menuOf: 'a1b2' })
    expect(menu?.ways[1]?.href).toBe('/sv/for/a1b2/documents')
    expect(footer.ways[0]?.href).toBe('/sv/for/a1b2/help')
  })
})

test('the languages lead to the same page, each under its own name', () =>
  expect(frameWords({ ...open, locale: 'fi', address: '/fi/help?x=1' }).languages).toEqual([
    { language: 'sv', href: '/sv/help?x=1', text: 'Svenska' },
    { language: 'fi', href: '/fi/help?x=1', text: 'Suomi', current: true },
    { language: 'en', href: '/en/help?x=1', text: 'English' },
  ]))

test('only a trial version says that it is one', () => {
  expect(frameWords(trial).masthead.trial).toEqual({ long: 'Provversion', short: 'Prov' })
  expect(frameWords(trial).footer.demo?.[0]).toContain('påhittade')
  expect(frameWords(open).masthead.trial).toBeUndefined()
  expect(frameWords(open).footer.demo).toBeUndefined()
})

test.each([
  [
    'a phone and an address',
    { phone: '+358 (0)9 000', email: 'a@b.example' },
    ['tel:+3589000', 'mailto:a@b.example'],
  ],
  ['a phone alone', { phone: '09 000' }, ['tel:09000']],
  ['nobody', {}, undefined],
])('the foot of each page names whom to ask about the service: %s', (_name, support, expected) =>
  expect(frameWords({ ...open, support }).footer.support?.ways.map(({ href }) => href)).toEqual(
    expected,
  ),
)

test.each([open, ingrid, trial])('no key without a value is sent', (facts) => {
  const words = frameWords(facts)
  expect(JSON.parse(JSON.stringify(words))).toStrictEqual(words)
})
