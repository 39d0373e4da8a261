import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const keys = fileURLToPath(new URL('keys.mjs', import.meta.url))

test('keys can be made one after another without the program hanging', async () => {
  const program = `
    const { newPrivateJwk } = await import(${JSON.stringify(keys)})
    for (let made = 0; made < 5000; made++) newPrivateJwk({ namedCurve: 'P-256' })
    console.log('done')`
  const args = ['--input-type=module', '-e', program]
  // A hanging program cannot end itself, so it is a process of its own.
  const { stdout } = await promisify(execFile)(process.execPath, args, { timeout: 50_000 })
  expect(stdout).toBe('done\n')
})
