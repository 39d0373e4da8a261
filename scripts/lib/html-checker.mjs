import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { ClearError, say, step } from './console.mjs'
import { npmCi } from './npm.mjs'
import { inRoot } from './paths.mjs'

const folder = inRoot('scripts', 'checker')
const jar = inRoot('scripts', 'checker', 'node_modules', 'vnu-jar', 'build', 'dist', 'vnu.jar')

/** Of the Java that is on GitHub's machines, and that the checker is tried with. */
const oldest = 17

/**
 * The W3C's checker of HTML, which runs under Java. It is fetched once where there is one; its package would else fetch a Java too, which no hash of ours pins.
 * Where there is none, that is said and not passed over, and where CI runs it is a fault.
 * @returns {Promise<string>} the path of its jar; empty: no Java
 */
export async function htmlChecker() {
  const version = javaVersion()
  if (version < oldest) {
    const need = `There is no Java ${oldest} or newer, so the pages are NOT asked about at the W3C's checker of HTML.`
    if (process.env.CI) throw new ClearError(need)
    say(`  ${need}`)
    return ''
  }
  if (!existsSync(jar))
    await step('Fetching the checker of HTML (once)', async () => {
      await npmCi(folder, ['--ignore-scripts'])
      if (!existsSync(jar)) throw new ClearError('npm could not fetch the checker of HTML.')
    })
  return jar
}

/** @returns {number} 17, as the first of "17.0.15"; 0 where there is none */
function javaVersion() {
  try {
    const said = execFileSync('java', ['--version'], { encoding: 'utf8', stdio: 'pipe' })
    return Number(/\b(\d+)(?:\.\d+)*\b/.exec(said)?.[1] ?? 0)
  } catch {
    return 0
  }
}
