import { ensureBuilt } from './build.mjs'
import { checkTypes } from './check-types.mjs'
import { checkWeight } from './check-weight.mjs'
import { failWith } from './console.mjs'
import { ensureInstalled } from './install.mjs'
import { lint } from './lint.mjs'
import { runPlaywright } from './run-playwright.mjs'
import { runVitest, withoutServer } from './run-vitest.mjs'
import { asCheck, node, runStages } from './steps.mjs'

/** @typedef {import('./steps.mjs').Step} Step */

/** @type {Record<'ofTexts' | 'ofCode' | 'ofUnits' | 'ofServices' | 'ofTheWhole', readonly Step[]>} */
const steps = {
  ofTexts: [
    [
      'Format',
      () => asCheck(node('prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.')),
    ],
    ['Types', () => asCheck(checkTypes())],
  ],
  ofCode: [['Lint', () => asCheck(lint(['.']))]],
  ofUnits: [['Unit tests', () => runVitest('unit')]],
  ofServices: [
    [
      'Integration tests (embedded database)',
      () => runVitest('integration', { env: withoutServer() }),
    ],
  ],
  ofTheWhole: [
    ['Build', () => asCheck(ensureBuilt().then(() => 0))],
    ['Weight of the JavaScript', () => checkWeight()],
    ['Browser tests', () => runPlaywright()],
  ],
}

/** What looks at files keeps one core busy, so two of them run beside each other; what builds or tests keeps all. */
const stages = [
  [steps.ofTexts, steps.ofCode],
  [steps.ofUnits],
  [steps.ofServices],
  [steps.ofTheWhole],
]

/**
 * `npm test`: everything that must hold, from a fresh clone. `npm test -- --only Lint` runs one step.
 * @param {readonly string[]} args
 */
export async function test(args) {
  try {
    await ensureInstalled()
    const only = args.includes('--only') ? (args[args.indexOf('--only') + 1] ?? '') : ''
    const asked = stages.map((lanes) =>
      lanes.map((lane) => lane.filter(([name]) => name.startsWith(only))),
    )
    await runStages(asked)
  } catch (error) {
    failWith(error)
  }
}
