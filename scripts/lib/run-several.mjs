import { runPlaywright } from './run-playwright.mjs'
import { startTestEnvironment } from './test-environment.mjs'

/**
 * Stories that are told once more with two portals and two archives: of everything that a process could keep to itself.
 */
const stories = [
  'first-visit',
  'folder/saving',
  'log/(consent|reading)',
  'login',
  'notifications/told-by-mail',
  'representation',
  'sessions/(double-click|end|own-sessions|two-tabs)',
  'statements/(exactly-once|stories|receipts)',
  'the-client-decides',
  'workbench/(coming-in|letting-in)',
].map((name) => `specs/${name}\\.spec\\.ts`)

/**
 * Browser tests with two of each behind a proxy and a PgBouncer, no request bound to any of them: some of the usual stories, and then those of
 * processes that end and begin.
 *
 * @param {readonly string[]} [args] for Playwright, instead of these stories
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function runSeveral(args) {
  const { stop, ...environment } = await startTestEnvironment({}, 2)
  const given = { E2E_ENVIRONMENT: JSON.stringify(environment) }
  try {
    if (args?.length) return await runPlaywright(args, given)
    const usual = await runPlaywright(['--project=browser', ...stories], given)
    const processes = await runPlaywright(['--project=processes', '--workers=1'], given)
    return {
      passed: usual.passed + processes.passed,
      failed: usual.failed + processes.failed,
    }
  } finally {
    await stop()
  }
}
