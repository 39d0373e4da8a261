/** How long `npm start` takes the first time after a build and the second time, and what each program keeps in memory. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { programsBelow } from '../lib/memory.mjs'
import { root } from '../lib/product-parts.mjs'
import { figure, median } from '../lib/statistics.mjs'

const data = `${root}/bench/.data/start`
rmSync(data, { recursive: true, force: true })
await (await started()).stop()
const first = await started()
const memory = programsBelow(first.pid)
await first.stop()
const again = []
for (let round = 0; round < 3; round++) {
  const run = await started()
  again.push(run.seconds)
  await run.stop()
}
rmSync(data, { recursive: true, force: true })

const sum = (column) => memory.reduce((all, it) => all + it[column], 0)
const text = [
  '## Starting',
  '',
  `A second \`npm start\` with data is ready in ${figure(median(again))} s (median of ${again.length}; goal: 10 s).`,
  '',
  'Memory of the programs when nobody has asked them anything, MB. What several have in common, as the program of Node.js, is counted once in the second column. Goal: 700 in all.',
  '',
  '| program | with its share | resident |',
  '|---|---:|---:|',
  ...memory.map(({ name, own, resident }) => `| ${name} | ${figure(own)} | ${figure(resident)} |`),
  `| **all** | ${figure(sum('own'))} | ${figure(sum('resident'))} |`,
].join('\n')
console.log(text)
writeFileSync(process.argv[2], `${text}\n`)

async function started() {
  const begun = performance.now()
  const names = [
    'PORTAL',
    'ARCHIVE',
    'IDENTIFICATION',
    'MANDATES',
    'MAIL',
    'MAIL_SMTP',
    'WORKBENCH',
  ]
  const ports = await freePorts(names.length)
  const env = Object.fromEntries(names.map((name, index) => [`${name}_PORT`, String(ports[index])]))
  const child = spawn('npm', ['start', '--', '--data', data], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  })
  let output = ''
  for await (const chunk of child.stdout) {
    output += chunk
    if (output.includes('Ready:')) break
  }
  const seconds = (performance.now() - begun) / 1000
  const stop = async () => {
    process.kill(-child.pid, 'SIGINT')
    await once(child, 'exit')
  }
  return { pid: child.pid, seconds, stop }
}

async function freePorts(count) {
  const servers = Array.from({ length: count }, () => createServer())
  const ports = []
  for (const server of servers) {
    await new Promise((resolve) => server.listen(0, resolve))
    ports.push(server.address().port)
  }
  for (const server of servers) server.close()
  return ports
}
