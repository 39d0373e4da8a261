import { describe, expect, test } from 'vitest'
import { longestName } from '@/lib/domain/identity/name-length'
import { hetus } from '../../testing/make-document'
import { delegationSchema } from './delegation'

const person = (hetu: string) => `urn:oid:1.2.246.21|${hetu}`
const own = {
  sub: person(hetus.anna),
  act: { sub: person(hetus.anna) },
  capacity: 'self',
  session: 's',
}
const forChild = {
  sub: person(hetus.child),
  act: { sub: person(hetus.anna), name: 'Anna Andersson' },
  capacity: 'guardian',
  session: 's',
}
const isTaken = (claims: unknown) => delegationSchema.safeParse(claims).success

test('for whom and who it is are read without the name of their register', () => {
  expect(delegationSchema.parse(forChild)).toEqual({
    sub: hetus.child,
    act: { sub: hetus.anna, name: 'Anna Andersson' },
    capacity: 'guardian',
    session: 's',
  })
  expect(isTaken(own)).toBe(true)
})

test.each<[string, object]>([
  ['self, of another', { ...forChild, capacity: 'self' }],
  ['a guardian of herself', { ...own, capacity: 'guardian' }],
  ['a capacity that there is not', { ...forChild, capacity: 'friend' }],
  ['no capacity', { ...forChild, capacity: undefined }],
  ['a code of no person', { ...forChild, sub: person('010190-9001') }],
  ['a code without its register', { ...own, sub: hetus.anna, act: { sub: hetus.anna } }],
  ['a code of another register', { ...forChild, sub: `urn:oid:1.2.246.22|${hetus.child}` }],
  ['who it is, of another register', { ...forChild, act: { sub: hetus.anna } }],
  ['nobody who does it', { ...forChild, act: {} }],
  ['nobody at all', { ...forChild, act: undefined }],
  ['a number for a code', { ...forChild, sub: 5 }],
])('one that says %s is refused', (_what, claims) => {
  expect(isTaken(claims)).toBe(false)
})

describe('a session has a label of 1 to 100 signs', () => {
  test.each([
    [1, true],
    [100, true],
    [0, false],
    [101, false],
  ])('%d: %j', (length, expected) => {
    expect(isTaken({ ...own, session: 'x'.repeat(length) })).toBe(expected)
  })

  test('one without is refused', () => {
    expect(isTaken({ ...own, session: undefined })).toBe(false)
  })
})

describe('the name of who does it', () => {
  const named = (name: string | undefined) =>
    isTaken({ ...forChild, act: { ...forChild.act, name } })

  test('may be missing', () => expect(named(undefined)).toBe(true))
  test('is as long as a name may be', () => {
    expect(named('x'.repeat(longestName))).toBe(true)
    expect(named('x'.repeat(longestName + 1))).toBe(false)
  })
  test('shows something', () => {
    expect(named('\u200b')).toBe(false)
    expect(named('')).toBe(false)
  })
})
