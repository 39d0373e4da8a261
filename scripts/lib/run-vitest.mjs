import { inRoot } from './paths.mjs'
import { readReport } from './report.mjs'
import { run } from './run.mjs'

/**
 * @param {'unit' | 'integration'} project with what runs apart (vitest.config.mts)
 * @param {{ env?: NodeJS.ProcessEnv, relatedTo?: readonly string[], within?: string }} [options] `relatedTo`: only the
 *   tests that reach one of these files by what they import, perhaps none; `within`: only those in this folder
 * @returns {Promise<{ passed: number, failed: number }>} a file that could not be run counts as one failure
 */
export async function runVitest(project, { env = process.env, relatedTo, within } = {}) {
  const { path, read, remove } = readReport(`vitest-${project}`)
  const command = [
    inRoot('node_modules', 'vitest', 'vitest.mjs'),
    ...(relatedTo ? ['related', '--run', '--passWithNoTests', ...relatedTo] : ['run']),
    ...['--project', `${project}*`, '--reporter=default', '--reporter=json'],
    `--outputFile.json=${path}`,
  ]
  const code = await run(process.execPath, command, {
    env: { ...env, TESTS_WITHIN: within ?? '' },
  })
  const report = read()
  remove()
  if (!report) return { passed: 0, failed: 1 }
  /** @type {readonly { status: string, assertionResults: readonly unknown[] }[]} */
  const files = report.testResults
  const broken = files.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  )
  const failed = report.numFailedTests + broken.length
  return { passed: report.numPassedTests, failed: code === 0 ? failed : Math.max(failed, 1) }
}

/** The environment of integration tests on the embedded database. */
export const withoutServer = () => ({ ...process.env, TEST_DATABASE_URL: '' })
