import { expect, test } from 'vitest'
import { isInventedHetu } from '@/lib/domain/identity/is-invented-hetu'
import { inventFamily } from './invent-family'

const today = '2026-11-21'

test('a family has identity codes of nobody, a guardian and a mandate', () => {
  const family = inventFamily({ language: 'fi', child: true, proxy: true }, today)
  const of = (role: string) => family.find((one) => one.role === role)?.person
  expect(family.map(({ person }) => isInventedHetu(person.hetu))).toEqual([true, true, true])
  expect(of('child')?.guardians).toEqual([of('client')?.hetu])
  expect(of('client')?.mandates).toEqual([
    { to: of('proxy')?.hetu, theme: 'social-welfare', validFrom: today },
  ])
})

test('she may be alone', () => {
  const family = inventFamily({ language: 'sv', child: false, proxy: false }, today)
  expect(family.map(({ role, person }) => [role, person.mandates])).toEqual([['client', undefined]])
})
