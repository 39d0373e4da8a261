import { createLocalJWKSet, createRemoteJWKSet, type JWTVerifyGetKey } from 'jose'
import { LRUCache } from 'lru-cache'
import type { RegisteredClient } from './registered-client'

/** A new key at the address of a system is known within this time, and at once when something is signed with it. Milliseconds. */
const keysLast = 300_000
const pauseBetweenFetches = 10_000
const longestFetch = 3_000

const fetched = new LRUCache<string, JWTVerifyGetKey>({ max: 1_000 })

/** The public keys of a program: those that it gave, or those at its address, which are fetched when they are needed. */
export function keysOf({
  jwks,
  jwksUri,
}: Pick<RegisteredClient, 'jwks' | 'jwksUri'>): JWTVerifyGetKey {
  if (jwks) return createLocalJWKSet(jwks)
  if (jwksUri === undefined) throw new Error('a program without keys')
  const known = fetched.get(jwksUri)
  if (known) return known
  const keys = createRemoteJWKSet(new URL(jwksUri), {
    timeoutDuration: longestFetch,
    cooldownDuration: pauseBetweenFetches,
    cacheMaxAge: keysLast,
  })
  fetched.set(jwksUri, keys)
  return keys
}
