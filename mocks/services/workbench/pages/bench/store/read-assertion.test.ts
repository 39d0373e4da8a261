import { UnsecuredJWT } from 'jose'
import { describe, expect, test } from 'vitest'
import { readAssertion } from './read-assertion'

const endpoint = 'http://archive.test/oauth/token'
const now = Date.parse('2026-12-01T10:00:00Z')
const asked = { system: 'klientbok-county-05', endpoint, now }
const good = { iss: asked.system, sub: asked.system, aud: endpoint, exp: now / 1000 + 60 }

/** As a system would send it; the archive alone looks at the signature. */
const jwt = (claims: object = {}) => `${new UnsecuredJWT({ ...good, ...claims }).encode()}c2ln`

describe('an assertion that is pasted', () => {
  test('is taken without the line ends around it', () => {
    expect(readAssertion(`\n ${jwt()}\n`, asked)).toEqual({ ok: true, value: jwt() })
  })

  test('may name several places, of which ours is one', () => {
    expect(readAssertion(jwt({ aud: ['x', endpoint] }), asked).ok).toBe(true)
  })

  test.each([
    ['nothing', '', 'unlike'],
    ['two parts of it', jwt().split('.').slice(0, 2).join('.'), 'unlike'],
    ['three parts that are none', 'a.b.c', 'unlike'],
    ['a private key in JSON', '{"kty":"EC","d": "x"}', 'secret'],
    ['a private key in PEM', '-----BEGIN PRIVATE KEY-----', 'secret'],
    ['one that another system has signed', jwt({ iss: 'polku-8' }), 'otherSystem'],
    ['one that speaks of another system', jwt({ sub: 'polku-8' }), 'otherSystem'],
    ['one for another place', jwt({ aud: 'http://other.test/oauth/token' }), 'otherPlace'],
    ['one for no place', jwt({ aud: undefined }), 'otherPlace'],
    ['one that is over this very second', jwt({ exp: now / 1000 }), 'over'],
  ])('%s is told apart', (_what, pasted, failure) => {
    expect(readAssertion(pasted, asked)).toEqual({ ok: false, failure })
  })
})
