import { ensureBuilt } from './build.mjs'
import { failWith, say } from './console.mjs'
import { ensureInstalled } from './install.mjs'
import { runPlaywright } from './run-playwright.mjs'
import { runSeveral } from './run-several.mjs'

/**
 * `npm run test:e2e [-- arguments of Playwright]`: the browser tests alone, on what is built now.
 * @param {readonly string[]} args
 */
export const e2e = (args) => onWhatIsBuilt(() => runPlaywright(args))

/**
 * `npm run test:several [-- arguments of Playwright]`: browser tests with two portals and two archives.
 * @param {readonly string[]} args
 */
export const several = (args) => onWhatIsBuilt(() => runSeveral(args))

/** @param {() => Promise<{ passed: number, failed: number }>} tests */
async function onWhatIsBuilt(tests) {
  try {
    await ensureInstalled()
    await ensureBuilt()
    const { passed, failed } = await tests()
    say(`\n${passed} passed, ${failed} failed`)
    process.exitCode = failed > 0 ? 1 : 0
  } catch (error) {
    failWith(error)
  }
}
