import { expect, test } from 'vitest'
import { mayDo } from './permissions'

test.each([
  ['the client confirms the information', 'self', 'confirm-information', true],
  ['the client consents', 'self', 'consent', true],
  ['the client prohibits', 'self', 'prohibition', true],
  ['a guardian may confirm for the child', 'guardian', 'confirm-information', true],
  ['a guardian may consent for the child', 'guardian', 'consent', true],
  ['a guardian never prohibits for the child', 'guardian', 'prohibition', false],
  [
    'one with a right to information confirms nothing',
    'information-right',
    'confirm-information',
    false,
  ],
  ['nor consents', 'information-right', 'consent', false],
  ['nor prohibits', 'information-right', 'prohibition', false],
  ['a proxy confirms for herself only', 'proxy', 'confirm-information', false],
  ['a proxy consents', 'proxy', 'consent', true],
  ['a proxy prohibits', 'proxy', 'prohibition', true],
] as const)('%s', (_name, capacity, act, may) => expect(mayDo(capacity, act)).toBe(may))
