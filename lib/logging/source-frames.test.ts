import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { afterAll, expect, test } from 'vitest'
import { sourceFrames } from './source-frames'

const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = mkdtempSync(`${root}node_modules/.cache/source-frames-`)
afterAll(() => rmSync(folder, { recursive: true }))

async function builtProgram() {
  const entry = `${folder}/entry.ts`
  writeFileSync(
    entry,
    `import { sourceFrames } from '@/lib/logging/source-frames'
type Never = undefined

function choke(): Never {
  throw new TypeError('120499-999R at (nowhere.js:1:1)')
}
try {
  choke()
} catch (error) {
  process.stdout.write(JSON.stringify(sourceFrames((error as Error).stack, 2)))
}
`,
  )
  const outfile = `${folder}/program.mjs`
  await build({
    ...{ entryPoints: [entry], outfile, bundle: true, minify: true, sourcemap: 'linked' },
    ...{ platform: 'node', format: 'esm', alias: { '@': root.replace(/\/$/, '') } },
  })
  return outfile
}

const run = (file: string) =>
  JSON.parse(spawnSync(process.execPath, [file], { encoding: 'utf8' }).stdout) as string[]

test('an error of a built program is told in the lines that people wrote, without its message', async () => {
  const frames = run(await builtProgram())
  expect(frames).toHaveLength(2)
  expect(frames[0]).toMatch(/^ {4}at .*entry\.ts:5:9\)$/)
  expect(frames[1]).toMatch(/entry\.ts:8:3/)
})

test('where the map is gone or broken, the frames stay as they are', async () => {
  const file = await builtProgram()
  rmSync(`${file}.map`)
  expect(run(file)[0]).toMatch(/program\.mjs:\d+:\d+/)
  writeFileSync(`${file}.map`, '{"version":3')
  expect(run(file)[0]).toMatch(/program\.mjs:\d+:\d+/)
})

test.each([
  { frame: '    at node:internal/process/task_queues:103:5' },
  { frame: '    at async Promise.all (index 0)' },
  { frame: '    at read (/srv/lib/read.ts:3:9)' },
  { frame: '    at <anonymous>' },
  { frame: '    at read (file://elsewhere/read.js:3:9)' },
  { frame: '    at read (file:///srv/%2f/read.js:3:9)' },
])('what has no map is told as it is: $frame', ({ frame }) => {
  expect(sourceFrames(`Error: no\n${frame}`, 8)).toEqual([frame])
})

test('an error without a stack has no frames', () => {
  expect(sourceFrames(undefined, 8)).toEqual([])
})
