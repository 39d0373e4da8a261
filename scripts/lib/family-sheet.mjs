import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { inRoot } from './paths.mjs'

const shared = ['suomifi-tokens', 'meaning', 'base'].map((name) => `app/styles/${name}.css`)
const parts = [
  ...['shell', 'masthead', 'language-links', 'footer'].map((name) => `components/shell/${name}`),
  ...['layout', 'page-head', 'section', 'rows', 'pressable', 'text', 'tag', 'notice', 'empty'].map(
    (name) => `components/ui/${name}`,
  ),
  ...['button', 'field', 'field-notes', 'choice', 'facts', 'more', 'icon'].map(
    (name) => `components/ui/${name}`,
  ),
].map((path) => `${path}.module.css`)

/**
 * The portal's own sheets as one, for a program that has no build of its own: the classes of a module are called by its name
 * and theirs, `.notice-stop`.
 */
export function familySheet() {
  const read = (/** @type {string} */ path) => readFileSync(inRoot(...path.split('/')), 'utf8')
  return [
    ...shared.map(read),
    ...parts.map((path) => named(read(path), basename(path, '.module.css'))),
  ]
    .join('\n')
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/\n\s*\n/g, '\n')
    .trim()
}

/** What holds the sheet for a bundle. */
export const familyModule = () =>
  `// Made by scripts/make-tokens.mjs from the sheets of the portal. Do not edit.\nexport const family = \`\n${familySheet()}\n\`\n`

/**
 * @param {string} css
 * @param {string} module
 */
const named = (css, module) =>
  css.replaceAll(/[^{};]+\{/g, (selector) =>
    selector.trimStart().startsWith('@')
      ? selector
      : selector
          .replaceAll(':global(body:has([data-acting]))', 'body:has([data-acting])')
          .replaceAll(/\.([a-zA-Z][\w-]*)/g, (_match, name) => `.${module}-${name}`),
  )
