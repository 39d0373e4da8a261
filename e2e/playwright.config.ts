import { defineConfig } from 'playwright/test'

/** Set by scripts/lib/run-playwright.mjs, which finds a Chromium that starts here, and says so when there is no Java for the checker of HTML. */
const {
  MITTKANTA_CHROMIUM: executablePath,
  MITTKANTA_CHROMIUM_ARGS: args,
  MITTKANTA_HTML_CHECKER: htmlChecker,
} = process.env

/** Where one of several processes can be ended, what ends and begins is a story of its own (scripts/lib/run-several.mjs). */
const several = process.env.E2E_ENVIRONMENT?.includes('"orders"')
  ? [{ name: 'processes', testMatch: 'several/**/*.spec.ts', dependencies: ['programs'] }]
  : []

/** Only by npm run drill (scripts/lib/drill.mjs). */
const drills = process.env.E2E_DRILLS ? [{ name: 'drills', testMatch: 'drills/**/*.spec.ts' }] : []

/**
 * One browser, several workers, and people of its own in each test. The programs are started once for the run; when all
 * stories are told, what the programs logged meanwhile is looked through, and every page that a story saw is checked.
 */
export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  globalSetup: './global-setup.ts',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  // Generous: a machine that does much else is slow, and that is no failure.
  timeout: 240_000,
  expect: { timeout: 30_000 },
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ? [['list'], ['json']] : [['list']],
  use: {
    browserName: 'chromium',
    launchOptions: { executablePath, args: args?.split(' ') },
    locale: 'sv-FI',
    timezoneId: 'Europe/Helsinki',
    // What is not there to be pressed is missed long before the test gives up.
    actionTimeout: 60_000,
    // A seventh of the time of all stories; for one that fails it is asked for: `npm run test:e2e -- --trace retain-on-failure PATH`.
    trace: 'off',
    screenshot: 'only-on-failure',
  },
  projects: [
    { name: 'programs', testMatch: 'setup/programs.spec.ts', teardown: 'logs' },
    { name: 'browser', testMatch: 'specs/**/*.spec.ts', dependencies: ['programs'] },
    ...several,
    ...drills,
    { name: 'logs', testMatch: htmlChecker ? 'setup/{logs,pages}.spec.ts' : 'setup/logs.spec.ts' },
  ],
})
