import { createPrivateKey, generateKeyPairSync, randomUUID } from 'node:crypto'

/** @typedef {import('node:crypto').webcrypto.JsonWebKey & { kid?: string }} Jwk */
/** @typedef {{ keys: Jwk[] }} Jwks */

/**
 * A new private key set as the portal needs it: one key that signs and one that ID tokens are encrypted to.
 * @returns {Jwks}
 */
export const createPortalKeys = () => ({
  keys: [createKey('sig', 'RS256'), createKey('enc', 'RSA-OAEP')],
})

/**
 * A new private key set by which the archive signs receipts and heads of its log (ES256). A newer key is put before it.
 * @returns {Jwks}
 */
export const createArchiveSigningKeys = () => ({
  keys: [{ ...newPrivateJwk({ namedCurve: 'P-256' }), kid: randomUUID() }],
})

/**
 * @param {string} use
 * @param {string} alg
 */
function createKey(use, alg) {
  return { ...newPrivateJwk({ modulusLength: 2048 }), use, alg, kid: randomUUID() }
}

/**
 * A new private key as a JWK. It is exported from a copy: Node 20 hangs for ever when the garbage collector comes by while
 * the very key that was generated is exported, since both want its lock.
 *
 * @param {{ modulusLength: number } | { namedCurve: string }} options RSA, or an elliptic curve
 * @returns {Jwk}
 */
export function newPrivateJwk(options) {
  const encoding = /** @type {const} */ ({
    privateKeyEncoding: { type: 'pkcs8', format: 'der' },
    publicKeyEncoding: { type: 'spki', format: 'der' },
  })
  const { privateKey } =
    'namedCurve' in options
      ? generateKeyPairSync('ec', { ...options, ...encoding })
      : generateKeyPairSync('rsa', { ...options, ...encoding })
  return createPrivateKey({ key: privateKey, type: 'pkcs8', format: 'der' }).export({
    format: 'jwk',
  })
}

/**
 * The same key set as others may see it.
 * @param {Jwks} set
 */
export const publicKeysOf = ({ keys }) => ({
  keys: keys.map(({ kty, n, e, use, alg, kid }) => ({ kty, n, e, use, alg, kid })),
})
