import pino from 'pino'
import { expect, test } from 'vitest'
import { createLog, newReference, type LogFields } from './log'

function logged(fields: LogFields): Record<string, unknown> {
  const lines: string[] = []
  const target = pino({}, { write: (line: string) => void lines.push(line) })
  createLog(target)('warn', 'test.event', fields)
  return JSON.parse(lines.join('')) as Record<string, unknown>
}

test('a line is JSON with the event, the level and the time', () => {
  const line = logged({ reason: 'cancelled', status: 303 })
  expect(line).toMatchObject({ level: 40, event: 'test.event', reason: 'cancelled', status: 303 })
  expect(line.time).toBeTypeOf('number')
})

test('a field that is not on the list does not come through', () => {
  const stray = { reason: 'x', name: 'Ingrid Sandvik', url: '/sv/self/documents/abc' }
  const line = logged(stray)
  expect(JSON.stringify(line)).not.toMatch(/Ingrid|documents/)
})

test('of an error its kind and place are kept and its words are not', () => {
  const line = logged({ error: new TypeError('could not read Ingrid Sandvik') })
  expect(line).toMatchObject({ error: 'TypeError' })
  expect(JSON.stringify(line)).not.toContain('Ingrid')
  expect(JSON.stringify(line.stack)).toContain('log.test.ts')
})

test.each([
  ['a thrown text', { error: 'Ingrid Sandvik' }],
  ['a HETU in an allowed field', { reason: 'looked up 010190-900P' }],
  ['a HETU in a path', { paths: ['entry', '010190A900P'] }],
  ['a HETU in lower case', { route: '/x/010190-900p' }],
])('%s is not written', (_name, fields) => {
  expect(JSON.stringify(logged(fields))).not.toMatch(/Ingrid|900p/i)
})

test('a reference number can be read aloud', () => {
  expect(newReference()).toMatch(/^[2-9A-HJ-KMNP-TV-Z]{4}-[2-9A-HJ-KMNP-TV-Z]{4}$/)
  expect(newReference()).not.toBe(newReference())
})
