import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { migrations } from '.'

test('every script of the folder is in the list, under its own name', () => {
  const scripts = readdirSync(import.meta.dirname).filter((file) => file.endsWith('.sql'))
  expect(migrations.map(({ name }) => `${name}.sql`)).toEqual(scripts.sort())
})
