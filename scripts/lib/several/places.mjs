import { join } from 'node:path'
import { behindProxy } from './behind-proxy.mjs'

/** @typedef {Readonly<{ name: string, at: string, isLater?: boolean, program: Parameters<typeof import('../child.mjs').startChild>[0] }>} Place
 *   a program that runs, or may be started later; `at`: where it says how it is */

/**
 * All programs, each with where it answers; the portal and the archive as often as is wished, behind a proxy at their ports.
 *
 * @param {{ dataDir: string, ports: Record<string, number>, envs: Record<string, NodeJS.ProcessEnv>,
 *   commands: readonly { name: string, args: readonly string[] }[], processes: number, more: number | undefined }} options
 * @returns {Promise<readonly Place[]>}
 */
export async function placesOf({ dataDir, ports, envs, commands, processes, more }) {
  const log = (/** @type {string} */ name) => join(dataDir, 'logs', `${name}.log`)
  const single = commands.map(({ name, args }) => ({
    name,
    at: `http://localhost:${ports[name]}`,
    program: { name, args, env: envs[name] ?? {}, log: log(name) },
  }))
  if (processes === 1) return single
  const { instances, proxy } = await behindProxy({ dataDir, ports, processes, more })
  const several = instances.map(({ name, of, port, env, isLater }, index) => ({
    ...{ name, isLater, at: `http://127.0.0.1:${port}` },
    program: {
      name,
      args: commands.find((each) => each.name === of)?.args ?? [],
      env: {
        ...{ ...envs[of], ...env, [`${of.toUpperCase()}_PORT`]: String(port) },
        ...managementPort(of, instances.slice(0, index).filter((each) => each.of === of).length),
      },
      log: log(name),
    },
  }))
  const alone = single.filter(({ name }) => !instances.some(({ of }) => of === name))
  const before = { name: 'proxy', at: `http://localhost:${ports.portal}` }
  const program = { ...before, ...proxy, env: process.env, log: log('proxy') }
  return [...alone, ...several, { ...before, program }]
}

/**
 * Each process has a management port of its own: the one that is named for the first, the next for the next.
 *
 * @param {string} of
 * @param {number} before how many of the same kind stand before it
 * @returns {NodeJS.ProcessEnv}
 */
function managementPort(of, before) {
  const variable = `${of.toUpperCase()}_MANAGEMENT_PORT`
  const first = process.env[variable]
  return first ? { [variable]: String(Number(first) + before) } : {}
}
