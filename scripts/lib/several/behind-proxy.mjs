import { mkdirSync, writeFileSync } from 'node:fs'
import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import { debianProgram } from '../debian-program.mjs'
import { freePorts } from '../ports.mjs'
import { calmAnswers } from './calm-answers.mjs'
import { haproxyConfig } from './haproxy-config.mjs'

/** What may run as several processes. @typedef {'portal' | 'archive'} Several */
/** @type {readonly Several[]} */
const several = ['archive', 'portal']

/** One of them, as `portal-2`, with a port of its own. @typedef {Readonly<{ name: string, of: Several, port: number, isLater: boolean, env: NodeJS.ProcessEnv }>} Instance */

/** How long a process that is asked to end only says so: the proxy looks every 400 ms. Seconds. */
const drain = '2'

/**
 * Several processes of the portal and of the archive, and the proxy that stands at the one port of each before them.
 *
 * @param {{ dataDir: string, ports: Record<string, number>, processes: number, more?: number }} options `more`: for how many besides
 *   those that are started the proxy has a place
 * @returns {Promise<{ instances: readonly Instance[], proxy: { command: string, args: string[] } }>}
 */
export async function behindProxy({ dataDir, ports, processes, more = 0 }) {
  const command = debianProgram('haproxy')
  const { others: numbers } = await freePorts(several.length * (processes + more))
  const all = several.flatMap((of, at) =>
    Array.from({ length: processes + more }, (_, n) => ({
      name: `${of}-${n + 1}`,
      of,
      isLater: n >= processes,
      port: numbers[at * (processes + more) + n] ?? 0,
      env: variables(of, processes),
    })),
  )
  const folder = join(dataDir, 'proxy')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const fronts = several.map((of) => {
    const errors = join(folder, `${of}.http`)
    writeFileSync(errors, calmAnswers[of])
    return { name: of, port: ports[of] ?? 0, servers: all.filter((each) => each.of === of), errors }
  })
  const config = join(folder, 'haproxy.cfg')
  writeFileSync(config, haproxyConfig(fronts, ownAddresses()))
  return { instances: all, proxy: { command, args: ['-db', '-f', config] } }
}

/**
 * @param {Several} of
 * @param {number} processes
 */
function variables(of, processes) {
  const name = of.toUpperCase()
  return {
    [`${name}_HOST`]: '127.0.0.1',
    [`${name}_PROCESSES`]: String(processes),
    [`${name}_TRUSTED_PROXIES`]: '1',
    HTTP_DRAIN_SECONDS: drain,
  }
}

/** By which of its addresses callers of "localhost" may come. */
function ownAddresses() {
  const hasSix = Object.values(networkInterfaces())
    .flat()
    .some((each) => each?.address === '::1')
  return ['127.0.0.1', ...(hasSix ? ['[::1]'] : [])]
}
