import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { inRoot } from './paths.mjs'

const read = (path: string) => readFileSync(inRoot('docs/operating', path), 'utf8')
const page = read('metrics.md')
const alerts = read('monitoring/alerts.yml')
const dashboard = read('monitoring/dashboard.json')

const own = /\bmittkanta_[a-z_]+/g
const namesIn = (text: string) =>
  new Set(text.match(own)?.map((name) => name.replace(/_(count|bucket|sum)$/, '')))

/** What the programs have: the names stand where they are made. */
const made = namesIn(
  ['lib/management/metrics.ts', 'mocks/services/archive/operation/management.ts']
    .map((path) => readFileSync(inRoot(path), 'utf8'))
    .join('\n'),
)

test('the page tells of every metric, and of no other', () => {
  expect([...namesIn(page)].toSorted()).toEqual([...made].toSorted())
})

test.each([
  ['alerts', alerts],
  ['dashboard', dashboard],
])('the %s ask for metrics that there are', (_name, text) => {
  expect([...namesIn(text)].filter((name) => !made.has(name))).toEqual([])
})

test('each alert has a paragraph of what to do', () => {
  const names = [...alerts.matchAll(/alert: (\w+)/g)].map(([, name]) => name)
  const headings = [...page.matchAll(/^### (\w+)$/gm)].map(([, name]) => name)
  expect(names.length).toBeGreaterThan(0)
  expect(headings).toEqual(names)
})
