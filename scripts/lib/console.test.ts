import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

test('who says something that nobody reads any more goes on', async () => {
  const file = fileURLToPath(new URL('./console.mjs', import.meta.url))
  const script = `
    import { say } from ${JSON.stringify(file)}
    process.stdin.on('end', () => {
      say('a line')
      say('another')
      setImmediate(() => process.exit(7))
    }).resume()`
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script])
  child.stdout.destroy()
  await once(child.stdout, 'close')
  child.stdin.end()
  const [code] = (await once(child, 'exit')) as [number]
  expect(code).toBe(7)
})
