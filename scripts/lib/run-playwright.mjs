import { chromiumArgs, findChromium } from './chromium.mjs'
import { htmlChecker } from './html-checker.mjs'
import { inRoot } from './paths.mjs'
import { readReport } from './report.mjs'
import { run } from './run.mjs'

/**
 * Runs the browser tests in a Chromium that starts here.
 * @param {readonly string[]} [args] for Playwright
 * @param {NodeJS.ProcessEnv} [given] variables besides
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function runPlaywright(args = [], given = {}) {
  const { executablePath, from, env: needed } = await findChromium()
  console.log(`  Chromium: ${executablePath} (${from})`)
  const { path, read, remove } = readReport('playwright')
  const env = {
    ...process.env,
    ...needed,
    ...given,
    MITTKANTA_CHROMIUM: executablePath,
    MITTKANTA_CHROMIUM_ARGS: chromiumArgs.join(' '),
    MITTKANTA_HTML_CHECKER: await htmlChecker(),
    PLAYWRIGHT_JSON_OUTPUT_FILE: path,
  }
  const cli = inRoot('node_modules', 'playwright', 'cli.js')
  const config = ['--config', inRoot('e2e', 'playwright.config.ts')]
  const code = await run(process.execPath, [cli, 'test', ...config, ...args], { env })
  const stats = read()?.stats
  remove()
  if (!stats) return { passed: 0, failed: 1 }
  const failed = stats.unexpected + stats.flaky
  return { passed: stats.expected, failed: code === 0 ? failed : Math.max(failed, 1) }
}
