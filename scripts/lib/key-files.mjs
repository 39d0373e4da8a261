import { randomBytes, randomUUID } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs'
import { ClearError } from './console.mjs'
import { createArchiveSigningKeys, createPortalKeys } from './keys.mjs'

/** @typedef {import('./keys.mjs').Jwk & { use?: string, pkcs11?: unknown }} Key */
/** @typedef {{ name: string, step: string, file: string, dry?: boolean, now?: Date }} Asked */

/** Longest that a session lives (SESSION_ABSOLUTE_SECONDS) and what an archive gives out (access tokens, cursors), in hours. */
const outlived = { 'session-secret': 8, 'archive-secret': 1 }

/**
 * One step on a file of keys or secrets. What is written is whole or not there, and readable by its owner alone.
 * @param {Asked} asked
 * @returns {string} what was done, or what is asked for; never a secret
 */
export function changeKeyFile(asked) {
  const { name } = asked
  return name.endsWith('-secret') || name === 'hetu-pepper'
    ? changeSecrets(asked)
    : changeKeys(asked)
}

/** @param {Asked} asked */
function changeSecrets({ name, step, file, dry, now = new Date() }) {
  if (step === 'make') {
    refuseExisting(file)
    write(file, { secrets: [newSecret()], since: now.toISOString() }, dry)
    return told(dry, 'made one secret')
  }
  /** @type {{ secrets: string[], since?: string }} */
  const { secrets, since } = read(file)
  if (!Array.isArray(secrets)) throw new ClearError(`${file} holds no secrets.`)
  const [first = '', ...also] = secrets
  if (step === 'add') {
    if (also.length > 0)
      throw new ClearError('Another secret is beside the first already: use it, or retire it.')
    write(file, { secrets: [first, newSecret()], since }, dry)
    return told(
      dry,
      'added a secret, which opens and does not seal yet. Start every process anew, then: use',
    )
  }
  if (step === 'put') {
    write(file, { secrets: [newSecret(), ...secrets], since: now.toISOString() }, dry)
    return told(
      dry,
      'put a pepper before the others, which is not in use yet. Start every process anew, then: rekey',
    )
  }
  const [second] = also
  if (!second) throw new ClearError('There is no second secret: add one first.')
  if (step === 'use') {
    write(file, { secrets: [second, first, ...also.slice(1)], since: now.toISOString() }, dry)
    return told(
      dry,
      'the added secret seals, the other one opens. Start every process anew, then: reseal',
    )
  }
  const hours = outlived[/** @type {keyof typeof outlived} */ (name)]
  const until = new Date(Date.parse(since ?? '') + hours * 3_600_000)
  if (!(until <= now))
    throw new ClearError(
      `What the old secret has sealed lives until ${until.toISOString()}: retire it then.`,
    )
  write(file, { secrets: [first], since }, dry)
  return told(dry, 'retired the old secret. Start every process anew')
}

/** @param {Asked} asked */
function changeKeys({ name, step, file, dry }) {
  const made = () =>
    (name === 'archive-signing' ? createArchiveSigningKeys() : createPortalKeys()).keys
  if (step === 'make') {
    refuseExisting(file)
    write(file, { keys: made() }, dry)
    return told(dry, 'made keys')
  }
  /** @type {{ keys: Key[] }} */
  const { keys } = read(file)
  if (!Array.isArray(keys)) throw new ClearError(`${file} holds no keys.`)
  if (step === 'show') return JSON.stringify({ keys: keys.map(publicPart) }, null, 2)
  if (step === 'add') {
    write(file, { keys: [...keys, ...made()] }, dry)
    return told(
      dry,
      'added keys after the others. Start every process anew, register or publish what `show` says, then: use',
    )
  }
  const uses = [...new Set(keys.map(({ use }) => use))]
  const newest = uses.map((use) => keys.findLast((key) => key.use === use && (key.d || key.pkcs11)))
  if (step === 'use') {
    const first = keys.filter((key) => newest.includes(key))
    write(file, { keys: [...first, ...keys.filter((key) => !first.includes(key))] }, dry)
    return told(dry, 'the newest keys come first and are used. Start every process anew')
  }
  const kept = uses.map((use) => keys.find((key) => key.use === use))
  if (step === 'retire') {
    write(file, { keys: keys.filter((key) => kept.includes(key)) }, dry)
    return told(
      dry,
      'took the other keys out. Start every process anew, and take them out where they are registered',
    )
  }
  write(file, { keys: keys.map((key) => (kept.includes(key) ? key : withoutPrivate(key))) }, dry)
  return told(
    dry,
    'destroyed the private parts of the other keys; what they have signed is still verified',
  )
}

/** @param {Key} key */
function withoutPrivate(key) {
  return Object.fromEntries(
    Object.entries(key).filter(([name]) => name !== 'd' && name !== 'pkcs11'),
  )
}

/** @param {Key} key */
function publicPart({ kty, crv, x, y, n, e, use, alg, kid }) {
  return { kty, crv, x, y, n, e, use, alg, kid }
}

const newSecret = () => randomBytes(32).toString('base64url')

/** @param {boolean | undefined} dry @param {string} what */
const told = (dry, what) => (dry ? `Nothing is written. It would be said: ${what}.` : `${what}.`)

/** @param {string} file */
function refuseExisting(file) {
  if (existsSync(file)) throw new ClearError(`${file} is there already, and is not overwritten.`)
}

/** @param {string} file */
function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    throw new ClearError(`${file} is not there, or is not JSON.`)
  }
}

/**
 * @param {string} file
 * @param {unknown} value
 * @param {boolean | undefined} dry
 */
function write(file, value, dry) {
  if (dry) return
  const draft = `${file}.${randomUUID()}`
  const handle = openSync(draft, 'wx', 0o600)
  try {
    writeSync(handle, `${JSON.stringify(value, null, 2)}\n`)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  renameSync(draft, file)
}
