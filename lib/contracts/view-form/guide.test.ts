import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { contentLimits } from '../archive/content-limits'
import { attributeTable, type AttributeRule } from './attributes'
import { activeElements, viewFormElements } from './elements'
import { styleProperties } from './styles'

const guide = readFileSync(new URL('../../../docs/view-forms.md', import.meta.url), 'utf8')

/** The rows of the first table under a heading, each cell trimmed. */
function tableUnder(heading: string): string[][] {
  const section = guide.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? ''
  const lines = section.split('\n').filter((line) => line.startsWith('|'))
  return lines.slice(2).map((line) =>
    line
      .split(/(?<!\\)\|/)
      .slice(1, -1)
      .map((cell) => cell.trim().replaceAll('\\|', '|')),
  )
}

const code = (names: readonly string[]) => names.map((name) => `\`${name}\``).join(' ')
const byName = (rows: readonly (readonly string[])[]) =>
  [...rows].map((row) => row.join(' | ')).sort()

test('the guide lists every element and what it is shown as', () => {
  const rows = Object.entries(viewFormElements).map(([name, { flow, as }]) => [
    `\`${name}\``,
    flow === 'silent'
      ? 'not'
      : as === undefined
        ? 'its content'
        : as === name
          ? 'itself'
          : `\`${as}\``,
  ])
  expect(byName(tableUnder('Elements').map((row) => row.slice(0, 2)))).toEqual(byName(rows))
})

test('the guide says what each element that tells something is told as', () => {
  const told = tableUnder('Elements').filter((row) => row[2] !== '')
  const rows = Object.entries(viewFormElements).filter(([, rule]) => rule.told)
  const names = [...rows.map(([name]) => `\`${name}\``)]
  expect(told.map(([name]) => name)).toEqual(expect.arrayContaining(names))
})

test('the guide lists every attribute, what it may be, and those that are looks', () => {
  const write = ({ write }: AttributeRule, name: string) => (write ? `\`${name}\`: ${write}` : '')
  const rows = Object.entries(attributeTable).map(([element, rules]) => {
    const inherited = element === '*' ? {} : (attributeTable['*'] ?? {})
    const own = Object.entries(rules).filter(([name, rule]) => inherited[name] !== rule)
    const judged = own.flatMap(([name, rule]) => write(rule, name) || [])
    const looks = own.flatMap(([name, rule]) => (rule.write ? [] : name))
    return [`\`${element}\``, judged.join('; '), code(looks)]
  })
  expect(byName(tableUnder('Attributes'))).toEqual(byName(rows))
})

test('the guide lists every property of styles that is judged by its value, and every look', () => {
  const rows = Object.entries(styleProperties.judged).map(([name, { write }]) => [
    `\`${name}\``,
    write || 'any value',
  ])
  expect(byName(tableUnder('Styles'))).toEqual(byName(rows))
  for (const look of styleProperties.looks) expect(guide).toContain(`\`${look}\``)
})

test('the guide says each limit, and names each element that acts', () => {
  for (const limit of [
    'elements',
    'attributes',
    'cells',
    'columns',
    'characters',
    'depth',
  ] as const)
    expect(guide).toContain(contentLimits[limit].toLocaleString('en'))
  for (const name of activeElements) expect(guide).toContain(`\`${name}\``)
})
