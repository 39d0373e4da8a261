import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

const script = join(__dirname, '..', 'scripts', 'test-environment.mjs')

/**
 * Starts the six programs for the whole run; the tests learn from the environment where they are. While tests are
 * written, `node scripts/test-environment.mjs` keeps such programs, and E2E_ENVIRONMENT with its last line names them.
 */
export default async function globalSetup(): Promise<() => Promise<void>> {
  if (process.env.E2E_ENVIRONMENT) return async () => {}
  const child = spawn(process.execPath, [script], { stdio: ['pipe', 'pipe', 'inherit'] })
  process.env.E2E_ENVIRONMENT = await readEnvironment(child)
  return async () => {
    child.stdin.end()
    await once(child, 'exit')
  }
}

async function readEnvironment(child: ChildProcess & { stdout: NodeJS.ReadableStream }) {
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.startsWith('{')) return line
    process.stdout.write(`${line}\n`)
  }
  throw new Error('The programs could not be started: see above')
}
