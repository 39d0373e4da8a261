import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ClearError, failWith, say } from './console.mjs'
import { fits, licenceOf, shipped } from './licences.mjs'
import { buildDir, inRoot, root } from './paths.mjs'

/** `npm run sbom`: what is shipped, on any platform, as CycloneDX, and its licences as a list; both in `.build/`. */
export function sbom() {
  try {
    const lock = JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8'))
    const packages = shipped(lock)
    const unfit = packages.filter(({ licence }) => !fits(licence))
    if (unfit.length > 0)
      throw new ClearError(`Licences that do not go with EUPL-1.2:\n${listOf(unfit)}`)
    mkdirSync(buildDir, { recursive: true })
    write('sbom.cdx.json', JSON.stringify(cycloneDx(lock.name), undefined, 2))
    write('licences.txt', listOf(packages))
  } catch (error) {
    failWith(error)
  }
}

/**
 * npm's own, made whole: it calls us by our folder, and knows no licence that is only a file.
 * @param {string} name
 */
function cycloneDx(name) {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const args = ['sbom', '--sbom-format=cyclonedx', '--sbom-type=application', '--omit=dev']
  const given = [...args, '--package-lock-only']
  const text = execFileSync(npm, given, { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 26 })
  const made = JSON.parse(text)
  made.metadata.component.name = name
  for (const component of made.components) {
    if (!component.hashes) throw new ClearError(`${component.name} has no hash.`)
    component.licenses ??= [{ license: { id: licenceOf(component) } }]
  }
  return made
}

/** @param {ReturnType<typeof shipped>} packages */
const listOf = (packages) =>
  packages
    .map(({ name, version, licence }) => `${licence ?? 'none'}\t${name} ${version}`)
    .sort()
    .join('\n') + '\n'

/**
 * @param {string} name
 * @param {string} text
 */
function write(name, text) {
  const path = join(buildDir, name)
  writeFileSync(path, text)
  say(`Written: ${path}`)
}
