import { createPrivateKey, generateKeyPairSync, randomUUID } from 'node:crypto'

/**
 * A new private key set as the portal needs it: one key that signs and one that ID tokens are encrypted to.
 * @returns {{ keys: JsonWebKey[] }}
 */
export const createPortalKeys = () => ({
  keys: [createKey('sig', 'RS256'), createKey('enc', 'RSA-OAEP')],
})

/**
 * A new private key set by which the archive signs receipts and heads of its log (ES256). A newer key is put before it.
 * @returns {{ keys: JsonWebKey[] }}
 */
export const createArchiveSigningKeys = () => ({
  keys: [{ ...newPrivateJwk('ec', { namedCurve: 'P-256' }), kid: randomUUID() }],
})

function createKey(use, alg) {
  return { ...newPrivateJwk('rsa', { modulusLength: 2048 }), use, alg, kid: randomUUID() }
}

/**
 * A new private key as a JWK. It is exported from a copy: Node 20 hangs for ever when the garbage collector comes by while
 * the very key that was generated is exported, since both want its lock.
 *
 * @param {'rsa' | 'ec'} type
 * @param {object} options of generateKeyPairSync
 * @returns {JsonWebKey}
 */
export function newPrivateJwk(type, options) {
  const { privateKey } = generateKeyPairSync(type, {
    ...options,
    privateKeyEncoding: { type: 'pkcs8', format: 'der' },
    publicKeyEncoding: { type: 'spki', format: 'der' },
  })
  return createPrivateKey({ key: privateKey, type: 'pkcs8', format: 'der' }).export({
    format: 'jwk',
  })
}

/**
 * The same key set as others may see it.
 * @param {{ keys: JsonWebKey[] }} set
 */
export const publicKeysOf = ({ keys }) => ({
  keys: keys.map(({ kty, n, e, use, alg, kid }) => ({ kty, n, e, use, alg, kid })),
})
