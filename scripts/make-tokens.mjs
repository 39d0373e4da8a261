// Writes the style that programs share, and app/styles/suomifi-tokens.css from the package suomifi-design-tokens: the values that the portal uses, under
// the names that app/styles/meaning.css refers to. `node scripts/make-tokens.mjs`
import { readFileSync, writeFileSync } from 'node:fs'
import { suomifiDesignTokens as tokens } from 'suomifi-design-tokens'
import { familyModule } from './lib/family-sheet.mjs'

const target = new URL('../app/styles/suomifi-tokens.css', import.meta.url)
const meaning = readFileSync(new URL('../app/styles/meaning.css', import.meta.url), 'utf8')

/** "depthDark1" as "depth-dark1", the way the package spells it in SCSS. */
const kebab = (/** @type {string} */ name) =>
  name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/** @type {readonly [string, object][]} */
const groups = [
  ['color', tokens.colors],
  ['spacing', tokens.spacing],
  ['radius', tokens.radiuses],
  ['transition', tokens.transitions],
  ['shadow', tokens.shadows],
]

const lines = groups.flatMap(([group, values]) =>
  Object.entries(values)
    .map(([name, value]) => [`--fi-${group}-${kebab(name)}`, value])
    .filter(([name]) => new RegExp(`${name}\\b(?!-)`).test(meaning))
    .map(([name, value]) => `  ${name}: ${value};`),
)

const head = '/* Made by scripts/make-tokens.mjs from suomifi-design-tokens. Do not edit. */'
writeFileSync(target, `${head}\n:root {\n${lines.join('\n')}\n}\n`)

// The workbench looks as a member of the family.
const family = new URL('../mocks/services/workbench/style/family.ts', import.meta.url)
writeFileSync(family, familyModule())
