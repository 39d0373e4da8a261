import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { root } from './product-parts.mjs'

/** The six programs, as built last, on free ports with data of their own. */
export async function startEnvironment() {
  const child = spawn('node', [`${root}/scripts/test-environment.mjs`], {
    cwd: root,
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  for await (const line of createInterface({ input: child.stdout })) {
    if (!line.startsWith('{')) continue
    const stop = async () => {
      child.stdin.end()
      await once(child, 'exit')
    }
    return { ...JSON.parse(line), stop }
  }
  throw new Error('The programs could not be started.')
}
