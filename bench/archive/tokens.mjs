import { randomUUID } from 'node:crypto'
import { SignJWT } from 'jose'

/** Gets from the archive, as the portal does, a token for a person who looks at her own data. */
export function tokenSource({ url, clientId, key, kid }) {
  const endpoint = `${url}/oauth/token`
  const sign = (claims) =>
    new SignJWT({ jti: randomUUID(), ...claims })
      .setProtectedHeader({ alg: 'RS256', kid })
      .setIssuedAt()
      .setExpirationTime('4m')
      .setAudience(endpoint)
      .setIssuer(clientId)
      .sign(key)
  return async (hetu) => {
    const who = `urn:oid:1.2.246.21|${hetu}`
    const answer = await fetch(endpoint, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
        assertion: await sign({ sub: who, act: { sub: who }, capacity: 'self', session: 'bench' }),
        client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
        client_assertion: await sign({ sub: clientId }),
      }),
    })
    if (!answer.ok) throw new Error(`Token refused: ${answer.status} ${await answer.text()}`)
    return (await answer.json()).access_token
  }
}
