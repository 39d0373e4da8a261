import { ensureBuilt } from './build.mjs'
import { changedFiles } from './changed-files.mjs'
import { checkTypes } from './check-types.mjs'
import { failWith, say } from './console.mjs'
import { ensureInstalled } from './install.mjs'
import { lint } from './lint.mjs'
import { runPlaywright } from './run-playwright.mjs'
import { runVitest, withoutServer } from './run-vitest.mjs'
import { asCheck, node, runSteps } from './steps.mjs'
import { storiesOf } from './stories-of.mjs'

/** What a test may reach by its imports. */
const ofCode = /\.(ts|tsx|mts|mjs|cjs|js|json|sql|css)$/
const ofLint = /\.(ts|tsx|mts|mjs|cjs|js)$/
const ofFormat = /\.(ts|tsx|mts|mjs|cjs|js|json|jsonc|md|css|yml)$/

/**
 * `npm run test:changed [-- --stories] [-- --far] [-- --since COMMIT]`: what a change touches, in minutes. Says what it runs and why;
 * `npm test` alone says that everything holds.
 * @param {readonly string[]} args
 */
export async function testChanged(args) {
  try {
    await ensureInstalled()
    const named = args.includes('--since') ? args[args.indexOf('--since') + 1] : undefined
    const { since, files } = changedFiles(named)
    if (files.length === 0) return say(`Nothing differs from ${since}.`)
    say(`Differs from ${since}:\n${files.map((file) => `  ${file}`).join('\n')}`)
    const stories = storiesOf(files)
    say(`\nStories that tell of it:\n${tellOf(stories)}`)
    const tells = args.includes('--stories') && stories.args.length > 0
    await runSteps([
      ...stepsFor(files, args.includes('--far')),
      ...(tells ? tellSteps(stories.args) : []),
    ])
    if (!tells && stories.args.length > 0)
      say('The stories were not told: npm run test:changed -- --stories (they need a build).')
  } catch (error) {
    failWith(error)
  }
}

/**
 * @param {readonly string[]} files
 * @param {boolean} isFar
 * @returns {import('./steps.mjs').Step[]}
 */
function stepsFor(files, isFar) {
  const { code, linted, format } = {
    code: files.filter((file) => ofCode.test(file)),
    linted: files.filter((file) => ofLint.test(file) && !file.startsWith('bench/')),
    format: files.filter((file) => ofFormat.test(file)),
  }
  const within = isFar ? undefined : serviceOf(code)
  const nearby = within ? `Integration tests in ${within}` : 'Integration tests that reach it'
  /** @type {[boolean, import('./steps.mjs').Step][]} */
  const steps = [
    [format.length > 0, ['Format', () => asCheck(checkFormat(format))]],
    [linted.length > 0, ['Lint', () => asCheck(lint(linted))]],
    [code.length > 0, ['Types', () => asCheck(checkTypes())]],
    [code.length > 0, ['Unit tests that reach it', () => runVitest('unit', { relatedTo: code })]],
    [
      code.length > 0,
      [nearby, () => runVitest('integration', { env: withoutServer(), relatedTo: code, within })],
    ],
  ]
  return steps.filter(([is]) => is).map(([, step]) => step)
}

/**
 * The one service that all of it belongs to. Whatever talks to the archive reaches all of the archive, so its own tests are
 * tried first; those of others take twice as long.
 * @param {readonly string[]} files
 */
function serviceOf(files) {
  const services = new Set(files.map((file) => /^mocks\/services\/[^/]+/.exec(file)?.[0]))
  return services.size === 1 ? [...services][0] : undefined
}

/** @param {readonly string[]} files */
const checkFormat = (files) =>
  node('prettier/bin/prettier.cjs', '--check', '--ignore-unknown', '--log-level=warn', ...files)

/**
 * @param {readonly string[]} args of Playwright
 * @returns {import('./steps.mjs').Step[]}
 */
const tellSteps = (args) => [
  ['Build', () => asCheck(ensureBuilt().then(() => 0))],
  ['Stories that tell of it', () => runPlaywright(args)],
]

/** @param {ReturnType<typeof storiesOf>} stories */
function tellOf({ reasons }) {
  if (reasons.length === 0) return '  none'
  return reasons.map(({ story, because }) => `  ${story}  because of ${because}`).join('\n')
}
