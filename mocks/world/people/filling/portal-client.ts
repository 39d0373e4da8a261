import { randomUUID } from 'node:crypto'

import { importJWK, SignJWT, type JWK } from 'jose'
import { z } from 'zod'

import { canonical, codeSystem, sid } from '@/lib/contracts/archive/systems'
import type { Capacity } from '@/lib/domain/codes/capacities'

import { dayInHelsinki } from '../days'
import { kantaInformationOn } from '../kanta-information'

export type PortalProgram = Readonly<{
  archiveUrl: string
  clientId: string
  privateJwk: JWK
  /** What it takes for now, when that is not the machine's time. */
  clock?: () => Date
}>

/** Who acts for whom: by HETU. */
/** `actorName`: of one who acts for another, as a portal gives it to the log. */
export type Acting = Readonly<{
  subject: string
  actor: string
  actorName?: string
  capacity: Capacity
}>

const tokenSchema = z.object({ access_token: z.string(), patient: z.string() })

/** Confirms the newest Kanta information for a client, as she herself would do in the portal. Once is enough. */
export async function confirmInformation(
  program: PortalProgram,
  hetu: string,
  version: string | undefined = kantaInformationOn(dayInHelsinki(new Date())),
): Promise<void> {
  const { access_token: token, patient } = await tokenFor(program, hetu)
  const response = await fetch(`${program.archiveUrl}/fhir/Communication`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/fhir+json' },
    body: JSON.stringify({
      resourceType: 'Communication',
      status: 'completed',
      category: [concept(codeSystem.communicationCategory, 'kanta-information')],
      subject: { reference: `Patient/${patient}` },
      instantiatesCanonical: [`${canonical.kantaInformation}|${version}`],
      medium: [concept(codeSystem.channel, 'portal')],
    }),
  })
  if (!response.ok) throw new Error(`the archive took no confirmation: ${await response.text()}`)
}

const concept = (system: string, code: string) => ({ coding: [{ system, code }] })

/** An access token for a person who looks at her own data. */
export const tokenFor = (program: PortalProgram, hetu: string) =>
  tokenActing(program, { subject: hetu, actor: hetu, capacity: 'self' })

/** An access token for one who acts for a person. */
export async function tokenActing(
  program: PortalProgram,
  { subject, actor, actorName, capacity }: Acting,
): Promise<z.output<typeof tokenSchema>> {
  const body = new URLSearchParams({
    grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
    assertion: await sign(program, {
      sub: `${sid.hetu}|${subject}`,
      act: { sub: `${sid.hetu}|${actor}`, ...(actorName && { name: actorName }) },
      capacity,
      session: randomUUID(),
    }),
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: await sign(program, { sub: program.clientId }),
  })
  const response = await fetch(`${program.archiveUrl}/oauth/token`, { method: 'POST', body })
  if (!response.ok) throw new Error(`the archive gave no token: ${await response.text()}`)
  return tokenSchema.parse(await response.json())
}

/** A JWT of the program for the archive's token endpoint, two minutes long. */
export async function sign(
  { archiveUrl, clientId, privateJwk, clock }: PortalProgram,
  payload: Readonly<Record<string, unknown>>,
): Promise<string> {
  const alg = privateJwk.alg ?? 'RS256'
  const seconds = Math.floor((clock?.().getTime() ?? Date.now()) / 1000)
  return new SignJWT({ ...payload })
    .setProtectedHeader({ alg, kid: privateJwk.kid })
    .setIssuer(clientId)
    .setAudience(`${archiveUrl}/oauth/token`)
    .setIssuedAt(seconds)
    .setExpirationTime(seconds + 120)
    .setJti(randomUUID())
    .sign(await importJWK(privateJwk, alg))
}
