import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ClearError, codeOf } from './console.mjs'
import { environments } from './environment.mjs'
import { prepareData } from './prepare-data.mjs'
import { portalCommand } from './programs.mjs'
import { startHealthy } from './start-healthy.mjs'
import { givenToTests } from './test-environment.mjs'

/**
 * Starts one more portal beside those of a test environment, with sessions of its own and other settings.
 *
 * @param {{ ports: Record<string, number>, spares: number[], dataDir: string }} environment as test-environment.mjs printed it
 * @param {NodeJS.ProcessEnv} changes variables of this portal
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>}
 */
export async function startTestPortal({ ports, spares, dataDir }, changes) {
  const { port, release } = take(spares, dataDir)
  const portalUrl = `http://localhost:${ports.portal}`
  const otherPortals = spares.map((spare) => `http://localhost:${spare}`)
  const workbenchUrl = `http://localhost:${ports.workbench}`
  const prepared = prepareData(dataDir, { portalUrl, workbenchUrl, otherPortals })
  const { portal: env } = environments({
    dataDir,
    prepared,
    ports: { ...ports, portal: port },
    given: givenToTests({
      PORTAL_DATA_DIR: join(dataDir, 'portals', `${port}`, 'data'),
      ...changes,
    }),
  })
  const program = {
    name: 'portal',
    args: portalCommand,
    env,
    log: join(dataDir, 'logs', `portal-${port}-${Date.now()}.log`),
  }
  return startHealthy(program, `http://localhost:${port}`, release)
}

/**
 * A port of one's own: making a folder either succeeds or tells that somebody else has it.
 * @param {readonly number[]} spares
 * @param {string} dataDir
 */
function take(spares, dataDir) {
  mkdirSync(join(dataDir, 'portals'), { recursive: true })
  for (const port of spares) {
    const folder = join(dataDir, 'portals', `${port}`)
    try {
      mkdirSync(folder)
      return { port, release: () => rmSync(folder, { recursive: true, force: true }) }
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error
    }
  }
  throw new ClearError(`All ${spares.length} ports for portals of tests are taken.`)
}
