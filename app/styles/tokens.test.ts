import { readFileSync } from 'node:fs'
import { suomifiDesignTokens as tokens } from 'suomifi-design-tokens'
import { expect, test } from 'vitest'

const sheet = readFileSync('app/styles/suomifi-tokens.css', 'utf8')
const meaning = readFileSync('app/styles/meaning.css', 'utf8')
const stated = new Map(
  [...sheet.matchAll(/(--fi-[\w-]+): ([^;]+);/g)].map((match) => [match[1] ?? '', match[2] ?? '']),
)

const groups = new Map(
  Object.entries({
    color: tokens.colors,
    spacing: tokens.spacing,
    radius: tokens.radiuses,
    transition: tokens.transitions,
    shadow: tokens.shadows,
  }).map(([group, values]) => [group, new Map<string, string>(Object.entries(values))]),
)

test.each([...stated])('%s has the value of the package', (name, value) => {
  const [, group = '', rest = ''] = /^--fi-([a-z]+)-(.+)$/.exec(name) ?? []
  const camel = rest.replace(/-([a-z])/g, (_match, letter: string) => letter.toUpperCase())
  expect(value).toBe(groups.get(group)?.get(camel))
})

test('every value that the portal refers to is stated', () => {
  const used = [...meaning.matchAll(/var\((--fi-[\w-]+)\)/g)].map((match) => match[1] ?? '')
  expect(used.filter((name) => !stated.has(name))).toEqual([])
  expect(used.length).toBeGreaterThan(20)
})
