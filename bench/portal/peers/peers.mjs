import { spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { sealData } from 'iron-session'
import { root } from '../../lib/product-parts.mjs'
import { pageTemplate } from '../page-template.mjs'
import { astroSources, reactRouterSources, svelteSources } from './sources.mjs'

const version = (name) =>
  JSON.parse(readFileSync(`${root}/bench/node_modules/${name}/package.json`, 'utf8')).version
const bin = (name) => `${root}/bench/node_modules/.bin/${name}`

/** Each by its own means, as its guide for production says. `HOST` and `PORT` say where it listens. */
const peers = {
  sveltekit: {
    name: `SvelteKit ${version('@sveltejs/kit')}`,
    sources: svelteSources,
    build: [bin('vite'), 'build'],
    start: ['node', 'build/index.js'],
  },
  astro: {
    name: `Astro ${version('astro')}`,
    sources: astroSources,
    build: [bin('astro'), 'build'],
    start: ['node', 'dist/server/entry.mjs'],
  },
  'react-router': {
    name: `React Router ${version('react-router')}`,
    sources: reactRouterSources,
    build: [bin('react-router'), 'build'],
    start: [bin('react-router-serve'), 'build/server/index.js'],
  },
}

const person = 'somebody'
const here = `${root}/bench/portal/peers`
/** Where they are built: as here, with what they have in common one folder up. */
const work = `${root}/bench/.data/peers`

/**
 * Builds and starts the page of other frameworks: the same markup, with a session that is opened at each request and data from memory.
 *
 * @param {[string, object, unknown[]]} tree of the page, from markupTree
 * @param {number} firstPort
 * @param {(app: import('node:child_process').ChildProcess) => void} onStarted
 */
export async function startPeers(tree, firstPort, onStarted) {
  const password = randomBytes(32).toString('hex')
  const until = Date.now() + 86_400_000
  const cookie = `session=${await sealData({ person, until }, { password })}`
  const template = pageTemplate(tree)
  mkdirSync(work, { recursive: true })
  cpSync(`${here}/session.mjs`, `${work}/session.mjs`)
  return Object.entries(peers).map(([folder, { name, sources, build, start }], at) => {
    const cwd = `${work}/${folder}`
    rmSync(cwd, { recursive: true, force: true })
    cpSync(`${here}/${folder}`, cwd, { recursive: true })
    const write = (file, text) => {
      mkdirSync(dirname(`${cwd}/${file}`), { recursive: true })
      writeFileSync(`${cwd}/${file}`, text)
    }
    for (const [file, text] of Object.entries(sources(template))) write(file, text)
    write('package.json', JSON.stringify({ private: true, type: 'module' }))
    write('data.json', JSON.stringify({ [person]: template.lists }))
    const port = firstPort + at
    const env = {
      ...process.env,
      ...{ NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' },
      ...{ HOST: '127.0.0.1', PORT: String(port), ORIGIN: `http://127.0.0.1:${port}` },
      ...{ PEER_PASSWORD: password, PEER_DATA: `${cwd}/data.json` },
    }
    run(name, build, { cwd, env })
    const [command, ...args] = start
    onStarted(spawn(command, args, { cwd, env, stdio: 'ignore' }))
    return { name, url: `http://127.0.0.1:${port}`, cookie }
  })
}

function run(name, [command, ...args], options) {
  const { status, stdout, stderr } = spawnSync(command, args, { ...options, encoding: 'utf8' })
  if (status !== 0) throw new Error(`${name} could not be built: ${stdout}${stderr}`)
}
