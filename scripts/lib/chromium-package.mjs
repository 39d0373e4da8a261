import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { inRoot } from './paths.mjs'

/** The package unpacks into the folder for temporary files, and with its own system libraries only on this platform. */
const unpack = `import('@sparticuz/chromium').then(({ default: it }) => it.executablePath())`
const asOnAmazonLinux = { AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' }

/**
 * The Chromium that comes compressed inside the npm package, unpacked once for each version into node_modules.
 * @returns {{ executablePath: string, libraries: string }} `libraries`: a folder of system libraries that fit it
 */
export function unpackedChromium() {
  const manifest = readFileSync(inRoot('node_modules/@sparticuz/chromium/package.json'), 'utf8')
  const folder = inRoot('node_modules', '.cache', `chromium-${JSON.parse(manifest).version}`)
  if (!existsSync(folder)) {
    const partial = `${folder}.${process.pid}`
    mkdirSync(partial, { recursive: true })
    const env = { ...process.env, ...asOnAmazonLinux, TMPDIR: partial }
    execFileSync(process.execPath, ['-e', unpack], { cwd: inRoot(), env, stdio: 'pipe' })
    keepFirst(partial, folder)
  }
  return { executablePath: join(folder, 'chromium'), libraries: join(folder, 'al2023', 'lib') }
}

/**
 * Several commands may unpack at once; whoever is done first wins, and only whole folders get the name.
 * @param {string} partial
 * @param {string} folder
 */
function keepFirst(partial, folder) {
  try {
    renameSync(partial, folder)
  } catch (error) {
    rmSync(partial, { recursive: true, force: true })
    if (!existsSync(folder)) throw error
  }
}
