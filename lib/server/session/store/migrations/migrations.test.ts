import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { sessionMigrations } from '.'

test('every script of the folder is in the list, under its own name', () => {
  const scripts = readdirSync(import.meta.dirname).filter((file) => file.endsWith('.sql'))
  expect(sessionMigrations.map(({ name }) => `${name}.sql`)).toEqual(scripts.sort())
})
