import { generateKeyPairSync, randomUUID } from 'node:crypto'

/**
 * A new private key set as the portal needs it: one key that signs and one that ID tokens are encrypted to.
 * @returns {{ keys: JsonWebKey[] }}
 */
export const createPortalKeys = () => ({
  keys: [createKey('sig', 'RS256'), createKey('enc', 'RSA-OAEP')],
})

function createKey(use, alg) {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  return { ...privateKey.export({ format: 'jwk' }), use, alg, kid: randomUUID() }
}

/**
 * The same key set as others may see it.
 * @param {{ keys: JsonWebKey[] }} set
 */
export const publicKeysOf = ({ keys }) => ({
  keys: keys.map(({ kty, n, e, use, alg, kid }) => ({ kty, n, e, use, alg, kid })),
})
