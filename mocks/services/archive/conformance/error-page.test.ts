import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { statusOfError, type ArchiveError } from '@/lib/contracts/archive/error-codes'
import { refusals } from '../statements/problems'
import { codeSystems } from './terminology/code-systems'
import { codeSystem } from '@/lib/contracts/archive/systems'
import { errorMeanings } from './errors/error-catalogue'

const page = readFileSync(new URL('../../../../docs/errors.md', import.meta.url), 'utf8')
const rows = page
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )
const codes = Object.keys(statusOfError) as ArchiveError[]

test('the page of errors tells each code, its status and what it means, and nothing else', () => {
  const told = codes.map((code) => {
    const { sv, fi, en } = errorMeanings[code]
    return [`\`${code}\``, String(statusOfError[code]), en, sv, fi]
  })
  expect(rows).toEqual(told)
})

test('the code system has the same codes with the same status', () => {
  const { concept } = codeSystems.find(({ url }) => url === codeSystem.error) ?? {}
  const published = concept?.map(({ code, property }) => [code, property?.[0]?.valueInteger])
  expect(published).toEqual(Object.entries(statusOfError))
})

describe('a statement that is not registered', () => {
  test.each(Object.entries(refusals))('for %s is answered by its status', (_why, answer) => {
    const [status, { error }] = answer
    expect(status).toBe(statusOfError[error])
  })
})
