import { createServer } from 'node:net'
import { ClearError, codeOf } from './console.mjs'
import { ports as allPorts } from './programs.mjs'

/** @returns {Record<string, number>} each port: its variable, else the usual one */
export function portsFromEnvironment(env = process.env) {
  return Object.fromEntries(
    allPorts.map(({ name, portVariable, port }) => [name, portFrom(env, portVariable) ?? port]),
  )
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {string} variable
 */
function portFrom(env, variable) {
  const value = env[variable]
  if (!value) return undefined
  if (/^\d+$/.test(value) && Number(value) > 0 && Number(value) < 65536) return Number(value)
  throw new ClearError(`${variable} must be a port number, and is "${value}".`)
}

/**
 * Refuses with one sentence when a port is taken.
 * @param {Record<string, number>} ports
 */
export async function requirePorts(ports) {
  for (const { name, portVariable } of allPorts) {
    const port = ports[name]
    if (port === undefined || (await isFree(port))) continue
    throw new ClearError(
      `Port ${port}, which the ${name} needs, is taken: stop what uses it, or choose another port with ${portVariable}.`,
    )
  }
}

/** Below those that the system gives to connections, or one could take the port of a program that is about to begin. */
const unasked = { first: 20_000, count: 10_000 }

/**
 * Ports that nobody uses just now.
 * @param {number} [others] how many besides those of the programs
 * @returns {Promise<{ ports: Record<string, number>, others: number[] }>}
 */
export async function freePorts(others = 0) {
  const numbers = await holdPorts(allPorts.length + others)
  return {
    ports: Object.fromEntries(allPorts.map(({ name }, index) => [name, numbers[index]])),
    others: numbers.slice(allPorts.length),
  }
}

/** @returns {Promise<number>} a port that nobody uses just now */
export async function freePort() {
  const [port] = await holdPorts(1)
  return port
}

/** @param {number} many */
async function holdPorts(many) {
  const held = new Map()
  while (held.size < many) {
    const port = unasked.first + Math.floor(Math.random() * unasked.count)
    if (held.has(port)) continue
    const server = await listen(port).catch(() => null)
    if (server) held.set(port, server)
  }
  await Promise.all([...held.values()].map(close))
  return [...held.keys()]
}

/**
 * Someone may listen on one address family only, so each is tried.
 * @param {number} port
 */
async function isFree(port) {
  for (const host of [undefined, '127.0.0.1', '::1']) {
    try {
      await close(await listen(port, host))
    } catch (error) {
      if (['EADDRINUSE', 'EACCES'].includes(codeOf(error) ?? '')) return false
    }
  }
  return true
}

/**
 * @param {number | undefined} port
 * @param {string | undefined} [host]
 */
function listen(port, host) {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(port, host, () => resolve(server))
  })
}

/**
 * @param {import('node:net').Server} server
 * @returns {Promise<unknown>}
 */
const close = (server) => new Promise((resolve) => server.close(resolve))
