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

test('what Prometheus knows of a target is not told apart by what only its metrics say', () => {
  expect(dashboard + alerts).not.toMatch(/by \(program\) \(up\b/)
})

test('each process of the trial is asked at its management port', () => {
  const trial =
    read('README.md')
      .match(/(?<=_MANAGEMENT_PORT=)\d+/g)
      ?.map(Number) ?? []
  const [portal = 0, archive = 0, workbench = 0] = trial
  const asked = read('monitoring/prometheus.yml')
    .match(/(?<=localhost:)\d+/g)
    ?.map(Number)
  expect(asked).toEqual([portal, portal + 1, archive, archive + 1, workbench])
})
