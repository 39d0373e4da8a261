import { existsSync } from 'node:fs'
import { delimiter } from 'node:path'
import { ClearError, failWith, say } from './console.mjs'
import { inRoot } from './paths.mjs'
import { programFolder, startServer } from './postgres-temporary.mjs'
import { run } from './run.mjs'

const maker = 'lib/server/upgrade/keep-data.integration.test.ts'

/**
 * `node scripts/keep-data.mjs NAME`: makes databases of this version and keeps them in lib/server/upgrade/kept/NAME, for the test that upgrades
 * each of them to every version to come. NAME is the version, or the day.
 * @param {readonly string[]} args
 */
export async function keepData([name = '', ...more]) {
  try {
    if (!/^[\w.-]+$/.test(name) || more.length > 0)
      throw new ClearError('node scripts/keep-data.mjs NAME: of the version, or the day.')
    const folder = inRoot('lib', 'server', 'upgrade', 'kept', name)
    if (existsSync(folder)) throw new ClearError(`${folder} is there already, and is kept.`)
    const server = await startServer()
    try {
      const PATH = [programFolder(), process.env.PATH].join(delimiter)
      const env = { ...process.env, PATH, KEEP_DATA: folder, TEST_DATABASE_URL: server.url }
      const vitest = [inRoot('scripts', 'vitest.mjs'), 'run', maker]
      if ((await run(process.execPath, vitest, { env })) !== 0)
        throw new ClearError('Nothing is kept.')
      say(`Kept in ${folder}.`)
    } finally {
      await server.stop()
    }
  } catch (error) {
    failWith(error)
  }
}
