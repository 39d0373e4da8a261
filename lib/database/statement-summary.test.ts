import { expect, test } from 'vitest'
import { statementSummary } from './statement-summary'

test.each([
  ['begin', 'begin'],
  ['select "id" from "documents" where "id" = $1', 'select documents'],
  ['insert into "events" ("id") values ($1)', 'insert events'],
  ['update only heads set n = $1', 'update heads'],
  ['with due as (select id from notes) delete from notes', 'with notes'],
  ['select pg_advisory_xact_lock($1)', 'select'],
  ['SELECT 1', 'select'],
])('%s is %s', (text, summary) => {
  expect(statementSummary(text)).toBe(summary)
  expect(statementSummary(text)).toBe(summary)
})
