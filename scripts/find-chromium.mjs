import { pathToFileURL } from 'node:url'
import { findChromium } from './lib/chromium.mjs'

/** Prints the browser that the tests would use: `node scripts/find-chromium.mjs`. */
if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { executablePath, from } = await findChromium()
  console.log(`${executablePath} (${from})`)
}
