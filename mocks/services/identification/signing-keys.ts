import { randomBytes } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose'

export type SigningKeys = Readonly<{
  /** Private keys, the one that signs first. The one before stays published, since tokens by it may be on their way. */
  keys: readonly JWK[]
  cookieKeys: readonly string[]
}>

/** The service's own keys, made at the first start and kept in the folder. */
export async function loadKeys(folder: string): Promise<SigningKeys> {
  try {
    return JSON.parse(await readFile(fileIn(folder), 'utf8')) as SigningKeys
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  return store(folder, {
    keys: [await makeKey()],
    cookieKeys: [randomBytes(32).toString('base64url')],
  })
}

/** Takes a new signing key into use; the last one is still published. */
export async function rollOver(folder: string, current: SigningKeys): Promise<SigningKeys> {
  return store(folder, { ...current, keys: [await makeKey(), ...current.keys.slice(0, 1)] })
}

const fileIn = (folder: string) => join(folder, 'signing-keys.json')

async function makeKey(): Promise<JWK> {
  const pair = await generateKeyPair('RS256', { extractable: true, modulusLength: 2048 })
  const key = await exportJWK(pair.privateKey)
  return { ...key, kid: await calculateJwkThumbprint(key), use: 'sig', alg: 'RS256' }
}

async function store(folder: string, keys: SigningKeys): Promise<SigningKeys> {
  await mkdir(folder, { recursive: true })
  const draft = `${fileIn(folder)}.${randomBytes(4).toString('hex')}`
  await writeFile(draft, JSON.stringify(keys), { mode: 0o600 })
  await rename(draft, fileIn(folder))
  return keys
}
