import IntlMessageFormat from 'intl-messageformat'
import { describe, expect, test } from 'vitest'
import { compileMessage } from './compile-message'

describe('a message that is filled in is what the library makes of it', () => {
  test.each([
    ['words alone', 'Handlingar', {}],
    ['one place', 'Öppna {title}', { title: 'Beslut' }],
    ['a place twice, with a number', '{n} av {n}', { n: 12_000 }],
    ['nothing in the place', 'a{b}c', { b: '' }],
    ['signs that mean something in messages', 'a{b}c', { b: "{x} '' # <b>" }],
    ['an apostrophe, and braces that are written', "Anna''s '{'x'}' {b}", { b: 1 }],
    ['a choice by number', '{n, plural, one {# handling} other {# handlingar}}', { n: 12_000 }],
    ['a choice by word', '{a, select, ja {Ja} other {Nej {b}}}', { a: 'nej', b: 'x' }],
  ] as const)('%s', (_what, text, values) => {
    const expected = new IntlMessageFormat(text, 'sv').format(values)
    expect(compileMessage(text, 'sv')(values)).toBe(expected)
  })
})

test.each([
  ['a place', 'Öppna {title}'],
  ['a choice', '{n, plural, one {a} other {b}}'],
])('one without a value for %s is a fault, not a gap', (_what, text) => {
  expect(() => compileMessage(text, 'sv')({})).toThrow()
  expect(() => compileMessage(text, 'sv')()).toThrow()
})
