import { ensureBuilt } from './build.mjs'
import { checkTypes } from './check-types.mjs'
import { checkWeight } from './check-weight.mjs'
import { failWith } from './console.mjs'
import { ensureInstalled } from './install.mjs'
import { lint } from './lint.mjs'
import { runPlaywright } from './run-playwright.mjs'
import { runVitest, withoutServer } from './run-vitest.mjs'
import { asCheck, node, runSteps } from './steps.mjs'

/** @type {readonly import('./steps.mjs').Step[]} */
const steps = [
  ['Format', () => asCheck(node('prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'))],
  ['Lint', () => asCheck(lint(['.']))],
  ['Types', () => asCheck(checkTypes())],
  ['Unit tests', () => runVitest('unit')],
  [
    'Integration tests (embedded database)',
    () => runVitest('integration', { env: withoutServer() }),
  ],
  ['Build', () => asCheck(ensureBuilt().then(() => 0))],
  ['Weight of the JavaScript', () => checkWeight()],
  ['Browser tests', () => runPlaywright()],
]

/**
 * `npm test`: everything that must hold, from a fresh clone. `npm test -- --only Lint` runs one step.
 * @param {readonly string[]} args
 */
export async function test(args) {
  try {
    await ensureInstalled()
    const only = args.includes('--only') ? (args[args.indexOf('--only') + 1] ?? '') : ''
    await runSteps(steps.filter(([name]) => name.startsWith(only)))
  } catch (error) {
    failWith(error)
  }
}
