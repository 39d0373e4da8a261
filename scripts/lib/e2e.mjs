import { ensureBuilt } from './build.mjs'
import { failWith } from './console.mjs'
import { ensureInstalled } from './install.mjs'
import { runPlaywright } from './run-playwright.mjs'

/**
 * `npm run test:e2e [-- arguments of Playwright]`: the browser tests alone, on what is built now.
 * @param {readonly string[]} args
 */
export async function e2e(args) {
  try {
    await ensureInstalled()
    await ensureBuilt()
    const { failed } = await runPlaywright(args)
    process.exitCode = failed > 0 ? 1 : 0
  } catch (error) {
    failWith(error)
  }
}
