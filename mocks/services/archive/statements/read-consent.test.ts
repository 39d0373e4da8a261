import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stating } from './testing/stating'
import { readConsent } from './read-consent'

const portal = stating({ patientId: () => 'abc', post: () => expect.unreachable() })

test('a consent and a prohibition are read with what they say', () => {
  expect(readConsent(portal.consent('any'))).toEqual({
    clientId: 'abc',
    directive: { kind: 'consent-given' },
    version: '2',
    basis: null,
    told: null,
    names: { client: 'Anna Andersson', actor: 'Anna Andersson' },
  })
  expect(readConsent(portal.prohibition('any', { serviceTask: 'families' }, 'a.b'))).toMatchObject({
    directive: {
      kind: 'prohibition-set',
      target: { document: null, serviceTask: 'families', controller: null },
    },
    basis: 'a.b',
  })
})

test('whatever is sent, it is read or refused', () => {
  fc.assert(
    fc.property(fc.anything(), fc.string(), (value, key) => {
      expect(readConsent(value)).toBeUndefined()
      const known = key in portal.consent('any')
      if (!known) expect(readConsent({ ...portal.consent('any'), [key]: value })).toBeUndefined()
    }),
  )
})
