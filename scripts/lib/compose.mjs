import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { failWith, say } from './console.mjs'
import { environments } from './environment.mjs'
import { inRoot } from './paths.mjs'
import { prepareData } from './prepare-data.mjs'
import { ports } from './programs.mjs'

/** Databases that compose.yaml has. */
const databases = { portal: 'PORTAL_DATABASE_URL', archive: 'ARCHIVE_DATABASE_URL' }

/**
 * `node scripts/compose.mjs`: makes `.data/compose` once, with the keys and the variables of each program for compose.yaml. A program is
 * NAME.localhost there, for browsers as for the others.
 * @param {string} [folder]
 */
export function prepareCompose(folder = inRoot('.data', 'compose')) {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const keys = join(folder, 'keys')
    const all = Object.fromEntries(ports.map(({ name, port }) => [name, port]))
    const prepared = prepareData(folder, {
      portalUrl: urlOf('portal', all.portal),
      workbenchUrl: urlOf('workbench', all.workbench),
    })
    const password = passwordOf(join(folder, 'database.env'))
    const envs = environments({ dataDir: folder, ports: all, prepared, given: {} })
    for (const [name, env] of Object.entries(envs))
      write(join(folder, `${name}.env`), variablesOf(name, { env, ports: all, keys, password }))
    // Whoever runs in a container is another user; the folder around is nobody else's.
    chmodSync(keys, 0o755)
    for (const file of readdirSync(keys))
      if (file !== 'secrets.json') chmodSync(join(keys, file), 0o644)
    say(`Made ${folder}. Now: docker compose up --build, and http://portal.localhost:3000`)
  } catch (error) {
    failWith(error)
  }
}

/**
 * What a program is told in its container.
 * @param {string} name
 * @param {{ env: NodeJS.ProcessEnv, ports: Record<string, number>, keys: string, password: string }} of
 */
function variablesOf(name, { env, ports: all, keys, password }) {
  const database = Object.entries(databases).find(([program]) => program === name)
  const fixed = {
    ...(database && {
      [database[1]]: `postgres://mittkanta:${password}@database.localhost:5432/${name}`,
      [`${name.toUpperCase()}_MIGRATE`]: 'never',
    }),
    ...(name === 'archive' && { ARCHIVE_HEADS_FILE: '/data/log-heads.txt' }),
  }
  // In a container a program is reached from outside it, so nobody is logged in there by a ticket.
  const kept = Object.entries(env).filter(
    ([variable]) => !/_(DATA_DIR|HOST|TICKETS)$/.test(variable),
  )
  return Object.fromEntries(
    Object.entries({ ...Object.fromEntries(kept), ...fixed }).map(([variable, value = '']) => [
      variable,
      value.startsWith(keys) ? `/keys/${basename(value)}` : withNames(value, all),
    ]),
  )
}

/**
 * @param {string} text
 * @param {Record<string, number>} all
 */
const withNames = (text, all) =>
  text.replace(/(?<=:\/\/)localhost:(\d+)/g, (address, port) => {
    const [name] = Object.entries(all).find(([, each]) => String(each) === port) ?? []
    return name ? `${name === 'smtp' ? 'mail' : name}.${address}` : address
  })

/**
 * @param {string} name
 * @param {number | undefined} port
 */
const urlOf = (name, port) => `http://${name}.localhost:${port}`

/**
 * The password of the database, made once: it stays in the folder of the database's files too.
 * @param {string} file
 */
function passwordOf(file) {
  if (!existsSync(file)) write(file, { POSTGRES_PASSWORD: randomBytes(24).toString('hex') })
  return readFileSync(file, 'utf8').replace(/^POSTGRES_PASSWORD=|\n/g, '')
}

/**
 * @param {string} file
 * @param {Record<string, string>} variables
 */
function write(file, variables) {
  const lines = Object.entries(variables).map(([name, value]) => `${name}=${value}\n`)
  writeFileSync(file, lines.join(''), { mode: 0o600 })
}
