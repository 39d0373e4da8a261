// Prints a private_key_jwt for POST /oauth/token; CLAIMS is a JSON file with what is claimed of a client, if anything:
// node mocks/vendor/make-assertion.mjs <client_id> <private JWK file> <token endpoint> [CLAIMS]
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { importJWK, SignJWT } from 'jose'

const [clientId = '', keyFile = '', tokenEndpoint = '', claimsFile] = process.argv.slice(2)
const jwk = JSON.parse(readFileSync(keyFile, 'utf8'))
const claims = claimsFile ? JSON.parse(readFileSync(claimsFile, 'utf8')) : {}
const assertion = new SignJWT(claims)
  .setProtectedHeader({ alg: jwk.alg, kid: jwk.kid, typ: 'JWT' })
  .setIssuer(clientId)
  .setSubject(clientId)
  .setAudience(tokenEndpoint)
  .setIssuedAt()
  .setExpirationTime('4 minutes')
  .setJti(randomUUID())
console.log(await assertion.sign(await importJWK(jwk, jwk.alg)))
