import { readFile } from 'node:fs/promises'

import { z } from 'zod'

import type { PortalProgram } from './portal-client'

const archive = { ARCHIVE_URL: z.url().default('http://localhost:4010') }
const portalSchema = z.object({
  ...archive,
  ARCHIVE_CLIENT_ID: z.string().min(1).default('mittkanta-portal'),
  PORTAL_JWKS_FILE: z.string().min(1),
})
const workbenchSchema = z.object({
  ...archive,
  WORKBENCH_CLIENT_ID: z.string().min(1).default('mittkanta-workbench'),
  WORKBENCH_JWKS_FILE: z.string().min(1),
})

const jwksSchema = z.object({
  keys: z.array(z.looseObject({ kty: z.string(), kid: z.string(), use: z.string().optional() })),
})

type Environment = Readonly<Record<string, string | undefined>>

/** Where the archive is and the portal's key, by which the information is confirmed. Throws when a part is missing. */
export async function readFillConfig(
  environment: Environment = process.env,
): Promise<PortalProgram> {
  const found = portalSchema.parse(environment)
  return program(found.ARCHIVE_URL, found.ARCHIVE_CLIENT_ID, found.PORTAL_JWKS_FILE)
}

/** The same with the workbench's key, by which officials act. */
export async function readWorkbench(
  environment: Environment = process.env,
): Promise<PortalProgram> {
  const found = workbenchSchema.parse(environment)
  return program(found.ARCHIVE_URL, found.WORKBENCH_CLIENT_ID, found.WORKBENCH_JWKS_FILE)
}

async function program(url: string, clientId: string, keys: string): Promise<PortalProgram> {
  return { archiveUrl: url.replace(/\/+$/, ''), clientId, privateJwk: await keyIn(keys) }
}

async function keyIn(file: string) {
  const { keys } = jwksSchema.parse(JSON.parse(await readFile(file, 'utf8')))
  const key = keys.find(({ use }) => use !== 'enc')
  if (!key) throw new Error(`${file} holds no key to sign with`)
  return key
}
