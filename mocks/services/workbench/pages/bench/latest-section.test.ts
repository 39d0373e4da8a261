import { expect, test } from 'vitest'
import { html } from '../../../harness/html'
import { latestSection } from './latest-section'

test('what the archive has taken last stands with its identifier, version and moment', () => {
  const storedAt = '2026-11-21T10:00:00.000Z'
  const identifier = 'urn:oid:2.999.7.45.1'
  const one = { identifier, type: 'decision', version: 2, storedAt } as const
  const page = html`${latestSection('sv', 'book', { latest: [one] })}`.text
  expect(page).toContain('<th scope="row">urn:oid:2.<wbr />999.<wbr />7.<wbr />45.<wbr />1</th>')
  expect(page).toContain('<td>Beslut</td><td>2</td>')
  expect(page).toMatch(/den\s21\snovember\s2026\sklockan\s12.00/)
})
