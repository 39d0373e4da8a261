import { findChromium } from './lib/chromium.mjs'
import { failWith } from './lib/console.mjs'

/** Prints the browser that the tests would use: `node scripts/find-chromium.mjs`. */
findChromium().then(({ executablePath, from }) => {
  console.log(`${executablePath} (${from})`)
}, failWith)
