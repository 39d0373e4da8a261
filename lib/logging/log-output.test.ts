import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, existsSync, openSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { afterAll, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const bundle = `${root}node_modules/.cache/log-output-${process.pid}.mjs`
afterAll(() => rmSync(bundle, { force: true }))

/** Every program makes its log so. It logs, and says so over a pipe that is none of its log. */
const program = `
  import { writeSync } from 'node:fs'
  import { setImmediate as turn } from 'node:timers/promises'
  import { pino } from 'pino'
  import { logOutput } from '@/lib/logging/log-output'
  import { tellFaults } from '@/lib/logging/tell-faults'
  const log = pino({}, logOutput())
  tellFaults(log)
  for (let n = 0; n < 20_000; n += 1) {
    log.info({ n }, 'a line that finds no room')
    if (n % 1000 === 0) await turn()
  }
  console.log('past the log')
  console.error('past the log')
  void Promise.reject(new Error('nobody waits for this'))
  setTimeout(() => { writeSync(3, 'alive'); process.exit(0) }, 50)`

test.runIf(existsSync('/dev/full'))(
  'a program whose log has no room goes on, and keeps no more than so many lines',
  async () => {
    await build({
      stdin: { contents: program, resolveDir: root, loader: 'ts' },
      bundle: true,
      platform: 'node',
      format: 'esm',
      packages: 'external',
      alias: { '@': root.replace(/\/$/, '') },
      outfile: bundle,
      logLevel: 'error',
    })
    const full = openSync('/dev/full', 'w')
    const child = spawn(process.execPath, [bundle], { stdio: ['ignore', full, full, 'pipe'] })
    closeSync(full)
    let said = ''
    child.stdio[3]?.on('data', (text: Buffer) => (said += text.toString()))
    await once(child, 'close')
    expect(said).toBe('alive')
  },
)
