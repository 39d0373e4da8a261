import { describe, expect, test } from 'vitest'
import { accessOfRoles } from './access-of-roles'

const social = 'http://valtuusrekisteri.suomi.fi/social'
const health = 'http://valtuusrekisteri.suomi.fi/health'
const themes = { socialWelfare: social, health }

describe('a minor', () => {
  test.each([
    ['ALL with GUARDIAN is a guardian', ['ALL', 'GUARDIAN'], 'guardian'],
    ['in any order', ['GUARDIAN', 'ALL'], 'guardian'],
    ['ALL alone is a right to information', ['ALL'], 'information-right'],
    ['a guardian with a mandate besides is a guardian', ['ALL', 'GUARDIAN', social], 'guardian'],
    ['GUARDIAN alone opens nothing', ['GUARDIAN'], null],
    ['a mandate for social welfare opens nothing', [social], null],
    ['nor does one for health care', [health], null],
    ['nor both', [social, health], null],
    ['no role opens nothing', [], null],
    ['a role in other letters opens nothing', ['all', 'guardian'], null],
  ] as const)('%s', (_name, roles, access) =>
    expect(accessOfRoles(roles, true, themes)).toBe(access),
  )
})

describe('an adult', () => {
  test.each([
    ['a mandate for social welfare makes a proxy', [social], 'proxy'],
    ['with one for health care as well', [health, social], 'proxy'],
    ['a mandate for health care only is told as that', [health], 'health-only'],
    ['ALL opens nothing', ['ALL'], null],
    ['nor ALL with GUARDIAN', ['ALL', 'GUARDIAN'], null],
    ['a theme that is not known opens nothing', [`${social}_of_the_future`], null],
    ['nor does a part of an address', ['http://valtuusrekisteri.suomi.fi/'], null],
    ['no role opens nothing', [], null],
  ] as const)('%s', (_name, roles, access) =>
    expect(accessOfRoles(roles, false, themes)).toBe(access),
  )
})
