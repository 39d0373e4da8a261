import { execFileSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { ClearError } from './console.mjs'
import { unpackedChromium } from './chromium-package.mjs'
import { installMissingLibraries } from './chromium-libraries.mjs'

/** @typedef {{ executablePath: string, from: string, env?: Record<string, string> }} Chromium */

/**
 * The flags that any of them is started with: nothing that looks for the network, and nothing that loosens what the
 * pages are tested against.
 */
export const chromiumArgs = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/**
 * Finds a Chromium that starts: the one that MITTKANTA_CHROMIUM names, the system's, Playwright's own, or the one inside
 * the package @sparticuz/chromium.
 * @returns {Promise<Chromium>}
 */
export async function findChromium(env = process.env) {
  const named = env.MITTKANTA_CHROMIUM
  if (named) {
    if (starts(named)) return { executablePath: named, from: 'MITTKANTA_CHROMIUM' }
    throw new ClearError(`MITTKANTA_CHROMIUM names ${named}, which does not start.`)
  }
  const found = systemChromium(env) ?? (await playwrightChromium())
  return found ?? packagedChromium()
}

/** @param {NodeJS.ProcessEnv} env */
function systemChromium(env) {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean)
  const mac = [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ]
  const candidates = [...names.flatMap((name) => folders.map((at) => join(at, name))), ...mac]
  const executablePath = candidates.find((path) => isExecutable(path) && starts(path))
  return executablePath ? { executablePath, from: 'the system' } : undefined
}

async function playwrightChromium() {
  const { chromium } = await import('playwright')
  const executablePath = chromium.executablePath()
  if (!isExecutable(executablePath) || !starts(executablePath)) return undefined
  return { executablePath, from: 'Playwright' }
}

async function packagedChromium() {
  const from = '@sparticuz/chromium'
  const { executablePath, libraries } = unpackedChromium()
  if (starts(executablePath)) return { executablePath, from }
  if (installMissingLibraries(executablePath) && starts(executablePath))
    return { executablePath, from }
  const env = { LD_LIBRARY_PATH: libraries }
  if (starts(executablePath, env)) return { executablePath, from, env }
  throw new ClearError(
    `No Chromium starts here: the one of ${from} lacks a system library (ldd ${executablePath} names it). Install it, or Chromium itself, or name a browser with MITTKANTA_CHROMIUM.`,
  )
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** @param {string} path */
function starts(path, env = {}) {
  try {
    const told = execFileSync(path, ['--version'], {
      env: { ...process.env, ...env },
      encoding: 'utf8',
      timeout: 30_000,
      stdio: 'pipe',
    })
    return /chrom/i.test(told)
  } catch {
    return false
  }
}
