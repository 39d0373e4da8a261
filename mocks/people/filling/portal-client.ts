import { randomUUID } from 'node:crypto'

import { importJWK, SignJWT, type JWK } from 'jose'
import { z } from 'zod'

import { canonical, codeSystem, sid } from '@/lib/contracts/archive/systems'

import { kantaInformationVersions } from '../kanta-information'

export type PortalProgram = Readonly<{ archiveUrl: string; clientId: string; privateJwk: JWK }>

const tokenSchema = z.object({ access_token: z.string(), patient: z.string() })

const newestVersion = kantaInformationVersions
  .filter(({ status }) => status === 'active')
  .map(({ version }) => version)
  .at(-1)

/** Confirms the newest Kanta information for a client, as she herself would do in the portal. Once is enough. */
export async function confirmInformation(program: PortalProgram, hetu: string): Promise<void> {
  const { access_token: token, patient } = await tokenFor(program, hetu)
  const response = await fetch(`${program.archiveUrl}/fhir/Communication`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/fhir+json' },
    body: JSON.stringify({
      resourceType: 'Communication',
      status: 'completed',
      category: [concept(codeSystem.communicationCategory, 'kanta-information')],
      subject: { reference: `Patient/${patient}` },
      instantiatesCanonical: [`${canonical.kantaInformation}|${newestVersion}`],
      medium: [concept(codeSystem.channel, 'portal')],
    }),
  })
  if (!response.ok) throw new Error(`the archive took no confirmation: ${await response.text()}`)
}

const concept = (system: string, code: string) => ({ coding: [{ system, code }] })

async function tokenFor(program: PortalProgram, hetu: string) {
  const person = `${sid.hetu}|${hetu}`
  const body = new URLSearchParams({
    grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
    assertion: await sign(program, {
      sub: person,
      act: { sub: person },
      capacity: 'self',
      session: randomUUID(),
    }),
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: await sign(program, { sub: program.clientId }),
  })
  const response = await fetch(`${program.archiveUrl}/oauth/token`, { method: 'POST', body })
  if (!response.ok) throw new Error(`the archive gave no token: ${await response.text()}`)
  return tokenSchema.parse(await response.json())
}

async function sign(
  { archiveUrl, clientId, privateJwk }: PortalProgram,
  payload: Readonly<Record<string, unknown>>,
): Promise<string> {
  const alg = privateJwk.alg ?? 'RS256'
  return new SignJWT({ ...payload })
    .setProtectedHeader({ alg, kid: privateJwk.kid })
    .setIssuer(clientId)
    .setAudience(`${archiveUrl}/oauth/token`)
    .setIssuedAt()
    .setExpirationTime('2 minutes')
    .setJti(randomUUID())
    .sign(await importJWK(privateJwk, alg))
}
