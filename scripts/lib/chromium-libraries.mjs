import { execFileSync } from 'node:child_process'
import { installPackages } from './apt.mjs'

/**
 * Debian's package of each library that the packaged Chromium links to.
 * @type {Readonly<Record<string, string>>}
 */
const packageOf = {
  'libnspr4.so': 'libnspr4',
  'libplc4.so': 'libnspr4',
  'libplds4.so': 'libnspr4',
  'libnss3.so': 'libnss3',
  'libnssutil3.so': 'libnss3',
  'libexpat.so.1': 'libexpat1',
  'libgcc_s.so.1': 'libgcc-s1',
}

/**
 * Installs the system libraries that a program lacks, when we are root on Debian.
 * @param {string} executablePath
 * @returns {boolean} whether something was installed
 */
export function installMissingLibraries(executablePath) {
  const packages = [...new Set(missingLibraries(executablePath).map((name) => packageOf[name]))]
  const known = packages.filter((name) => name !== undefined)
  return installPackages(known, ', which Chromium needs')
}

/** @param {string} executablePath */
function missingLibraries(executablePath) {
  try {
    const listing = execFileSync('ldd', [executablePath], { encoding: 'utf8' })
    return [...listing.matchAll(/^\s*(\S+) => not found/gm)].map(([, name = '']) => name)
  } catch {
    return []
  }
}
