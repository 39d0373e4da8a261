import { expect, test } from 'vitest'
import { informationNeed, mustBeInformed, versionInForce } from './information-need'

const versions = [
  { version: '2', validFrom: '2026-06-01' },
  { version: '1', validFrom: '2025-01-01' },
  { version: '3', validFrom: '2026-12-01' },
]

test.each([
  ['before the first one', '2024-12-31', undefined],
  ['the day on which the first begins', '2025-01-01', '1'],
  ['the day before the second', '2026-05-31', '1'],
  ['the day on which the second begins', '2026-06-01', '2'],
  ['the day before the third', '2026-11-30', '2'],
])('version in force %s', (_, today, version) =>
  expect(versionInForce(versions, today)?.version).toBe(version),
)

test.each([
  ['nothing was received', [], 'first'],
  ['an earlier version was', ['1'], 'new-version'],
  ['the version in force was', ['1', '2'], 'none'],
  ['a later one was, which is another', ['3'], 'new-version'],
])('need when %s', (_, received, need) => expect(informationNeed('2', received)).toBe(need))

test.each([
  ['an adult', '1984-03-14', true],
  ['one who turns 18 today', '2008-11-21', true],
  ['one who turns 18 tomorrow', '2008-11-22', false],
])('%s', (_, birthDate, must) => expect(mustBeInformed(birthDate, '2026-11-21')).toBe(must))

test('it is the one that began last, wherever it stands among the others', () => {
  const today = '2027-01-01'
  expect(versionInForce(versions, today)?.version).toBe('3')
  expect(versionInForce(versions.toReversed(), today)?.version).toBe('3')
  expect(
    versionInForce(
      versions.toSorted((a, b) => (a.version < b.version ? 1 : -1)),
      today,
    )?.version,
  ).toBe('3')
})
