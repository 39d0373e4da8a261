import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ClearError } from './console.mjs'
import { buildDir, inRoot } from './paths.mjs'
import { quote, run } from './run.mjs'
import { loadSameChunksOnce } from './same-chunks.mjs'

const nextCommand = inRoot('node_modules', 'next', 'dist', 'bin', 'next')

export const portalIsBuilt = () => existsSync(inRoot('.next', 'BUILD_ID'))

/** Builds the portal for production into `.next`. */
export async function buildPortal() {
  const log = join(buildDir, 'portal-build.log')
  const env = { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' }
  const code = await run(process.execPath, [nextCommand, 'build'], { env, log })
  if (code !== 0)
    throw new ClearError(
      `${quote(log, 15)}\nThe portal could not be built; the whole log is in ${log}`,
    )
  loadSameChunksOnce(inRoot('.next', 'server'))
}
