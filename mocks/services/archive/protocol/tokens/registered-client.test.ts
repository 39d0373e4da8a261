import { describe, expect, test } from 'vitest'
import { groundsOn, registeredClientsSchema } from './registered-client'

const right = {
  ground: 'service-need-assessment',
  from: '2024-03-01',
  until: '2025-02-28',
} as const

describe('the statutory rights that hold on a day', () => {
  test.each([
    ['2024-02-29', []],
    ['2024-03-01', ['service-need-assessment']],
    ['2025-02-28', ['service-need-assessment']],
    ['2025-03-01', []],
  ])('%s: %j', (day, expected) => {
    expect(groundsOn({ statutoryRights: [right] }, day)).toEqual(expected)
  })

  test('who has none has none', () => {
    expect(groundsOn({}, '2025-01-01')).toEqual([])
    expect(groundsOn(undefined, '2025-01-01')).toEqual([])
  })
})

const key = { kty: 'EC', kid: 'k', crv: 'P-384', x: 'x', y: 'y' }
const portal = { clientId: 'a', kind: 'portal', name: 'A', jwks: { keys: [key] } }
const isTaken = (client: object) => registeredClientsSchema.safeParse({ clients: [client] }).success

describe('the file of the programs that are trusted', () => {
  test.each<[string, object, boolean]>([
    ['a portal', portal, true],
    ['a workbench', { ...portal, kind: 'workbench' }, true],
    [
      'a client information system, which registers itself',
      { ...portal, kind: 'client-information-system' },
      false,
    ],
    ['an RSA key', { ...portal, jwks: { keys: [{ kty: 'RSA', kid: 'k' }] } }, true],
    ['a key that others know', { ...portal, jwks: { keys: [{ kty: 'oct', kid: 'k' }] } }, false],
    ['no key', { ...portal, jwks: { keys: [] } }, false],
    ['a key without an id', { ...portal, jwks: { keys: [{ ...key, kid: '' }] } }, false],
    ['a private key', { ...portal, jwks: { keys: [{ ...key, d: 'secret' }] } }, false],
    ['no id', { ...portal, clientId: '' }, false],
    ['no name', { ...portal, name: '' }, false],
    ['an address that is called', { ...portal, hooks: ['https://portal.example/hook'] }, true],
    ['something that is no address', { ...portal, hooks: ['hook'] }, false],
    ['a word that there is not', { ...portal, secret: 'x' }, false],
  ])('%s: %#', (_what, client, expected) => {
    expect(isTaken(client)).toBe(expected)
  })
})
