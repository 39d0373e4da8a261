import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { familyModule, familySheet } from './family-sheet.mjs'

test('the workbench has the sheets of the portal as they are now', () => {
  const file = readFileSync('mocks/services/workbench/style/family.ts', 'utf8')
  expect(file, 'node scripts/make-tokens.mjs makes it anew').toBe(familyModule())
})

test('classes are called by their module, values and conditions stay as they are', () => {
  const sheet = familySheet()
  expect(sheet).toContain('.notice-stop {')
  expect(sheet).toContain('body:has([data-acting]) .page-head-plate')
  expect(sheet).toContain('http://www.w3.org/2000/svg')
  expect(sheet).toMatch(/@media \(min-width: 48em\)/)
  expect(sheet).not.toContain(':global')
  expect(sheet).not.toContain('`')
})
