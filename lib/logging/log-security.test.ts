import { globSync, readFileSync } from 'node:fs'
import pino from 'pino'
import { expect, test } from 'vitest'

import { limits } from '@/lib/config/limits'
import { createLog } from '@/lib/config/log'
import { logSecurity, securityWriter, type SecurityFields } from './log-security'
import { securityEvents } from './security-events'

/** The line as the portal writes it, and as the other programs do. */
const writers = ['the portal', 'another program'] as const

function logged(writer: (typeof writers)[number], fields?: SecurityFields): object {
  const lines: string[] = []
  const logger = pino({}, { write: (line: string) => void lines.push(line) })
  const write = writer === 'the portal' ? createLog(logger) : securityWriter(logger)
  logSecurity(write, 'malicious_direct_reference', 'document', fields)
  return JSON.parse(lines.join('')) as object
}

test.each(writers)('%s writes the event, its cause and its kind', (writer) => {
  const line = logged(writer, { route: '/:locale/self', method: 'GET', status: 404 })
  expect(line).toMatchObject({
    level: 40,
    kind: 'security',
    event: 'malicious_direct_reference',
    reason: 'document',
    route: '/:locale/self',
    method: 'GET',
    status: 404,
  })
})

test.each(writers)('%s writes no field that is not on the list', (writer) => {
  const stray = { status: 404, id: 'd41d8cd98f00', address: '127.0.0.1' }
  expect(Object.keys(logged(writer, stray)).sort()).toEqual(
    Object.keys(logged(writer, { status: 404 })).sort(),
  )
})

const guide = readFileSync('docs/security-events.md', 'utf8')
const rows = Object.entries(securityEvents).flatMap(([event, { reasons }]) =>
  reasons.map((reason) => [event, reason]),
)

test.each(rows)('the guide explains %s: %s', (event, reason) => {
  const [, section = ''] = guide.split(`### \`${event}\``)
  const [own = ''] = section.split('\n### ')
  expect(own).toContain(`| \`${reason}\` `)
})

test('the guide explains nothing else', () => {
  const told = [...guide.matchAll(/^\| `([a-z-]+)` /gm)].map(([, reason]) => reason)
  expect(told.sort()).toEqual(rows.map(([, reason]) => reason).sort())
  const headings = [...guide.matchAll(/^### `(\w+)`/gm)].map(([, event]) => event)
  expect(headings.sort()).toEqual(Object.keys(securityEvents).sort())
})

const own = /\.test\.tsx?$|\/testing\/|security-events\.ts$/
const sources = ['app', 'lib', 'mocks']
  .flatMap((folder) => globSync(`${folder}/**/*.{ts,tsx}`))
  .filter((file) => !own.test(file))
  .map((file) => readFileSync(file, 'utf8'))

test.each(rows.map(([, reason]) => reason))('there is code that says %s', (reason) => {
  // Limits are causes by the names that they have in their table.
  const isLimit = reason !== undefined && reason in limits
  expect(isLimit || sources.some((source) => source.includes(`'${reason}'`))).toBe(true)
})
