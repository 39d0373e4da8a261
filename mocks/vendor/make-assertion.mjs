// Prints a private_key_jwt for POST /oauth/token:
// node mocks/vendor/make-assertion.mjs <client_id> <private JWK file> <token endpoint>
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { importJWK, SignJWT } from 'jose'

const [clientId, keyFile, tokenEndpoint] = process.argv.slice(2)
const jwk = JSON.parse(readFileSync(keyFile, 'utf8'))
const assertion = new SignJWT()
  .setProtectedHeader({ alg: jwk.alg, kid: jwk.kid, typ: 'JWT' })
  .setIssuer(clientId)
  .setSubject(clientId)
  .setAudience(tokenEndpoint)
  .setIssuedAt()
  .setExpirationTime('4 minutes')
  .setJti(randomUUID())
console.log(await assertion.sign(await importJWK(jwk, jwk.alg)))
