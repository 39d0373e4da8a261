import { expect, test } from 'vitest'
import { receiptSchema } from './archive/receipt'
import { delegateSchema } from './mandates/web-api'
import { letterFileSchema } from './portal/letter'

const turned = 'Anna\u202e nossrednA\u0000'
const plain = 'Anna nossrednA'

test('whom the mandates service names is named in a plain line, and by nothing else by no name', () => {
  expect(delegateSchema.parse([{ personId: 'x', name: turned }])[0]?.name).toBe(plain)
  expect(delegateSchema.parse([{ personId: 'x', name: '\u202e' }])[0]?.name).toBeNull()
})

test('so is whom a receipt names', () => {
  const { pii_principal, event } = receiptSchema.parse({
    schema_version: 'ISO/IEC TS 27560:2023',
    record_id: 'r',
    iss: 'https://archive.example',
    iat: 1,
    pii_principal: { id: 'a', name: turned },
    event: {
      type: 'consent-given',
      time: '2026-11-28T12:00:00Z',
      will_id: 'w',
      target: null,
      by: { id: 'a', name: turned, capacity: 'self' },
      channel: 'portal',
      organisation: null,
    },
    privacy_notice: { id: 'n', version: '2' },
  })
  expect([pii_principal.name, event.by.name]).toEqual([plain, plain])
})

test('the reason in a letter keeps its lines and nothing that turns them', () => {
  const asked = { rows: [], controller: 'c', language: 'sv', format: 'text' }
  const { reason } = letterFileSchema.parse({ ...asked, reason: 'ett\u2067\ntvå ' })
  expect(reason).toBe('ett\ntvå')
})
