import { describe, expect, test } from 'vitest'
import { allowsIssues, rolesOf } from './roles-of'

const social = 'http://valtuusrekisteri.suomi.fi/social'
const health = 'http://valtuusrekisteri.suomi.fi/health'
const themes = { 'social-welfare': social, health }
const may = (
  ...grounds: readonly ('guardian' | 'information-right' | 'social-welfare' | 'health')[]
) => ({ allowed: true, grounds }) as const

describe('the roles', () => {
  test.each([
    ['of a guardian', may('guardian'), true, ['ALL', 'GUARDIAN']],
    ['of a guardian, when they are not marked', may('guardian'), false, ['ALL']],
    ['of one with a right to information', may('information-right'), true, ['ALL']],
    [
      'of a proxy are the addresses of the themes',
      may('social-welfare', 'health'),
      true,
      [social, health],
    ],
    ['of nobody', { allowed: false, because: 'not-related' } as const, true, []],
  ])('%s', (_name, representation, markGuardians, roles) =>
    expect(rolesOf(representation, { themes, markGuardians })).toEqual(roles),
  )
})

describe('issues', () => {
  test.each([
    ['ALL is enough for any', ['ALL'], [social], true],
    ['ALL is enough for none named', ['ALL'], [], true],
    ['a theme is enough for its own', [social], [social], true],
    ['a theme is not enough for another', [health], [social], false],
    ['all that are named are needed', [social], [social, health], false],
    ['a theme is not enough when none is named', [social], [], false],
    ['no role is enough for nothing', [], [], false],
  ])('%s', (_name, roles, issues, allowed) => expect(allowsIssues(roles, issues)).toBe(allowed))
})
