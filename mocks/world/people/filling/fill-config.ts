import { readFile } from 'node:fs/promises'

import { z } from 'zod'

import type { PortalProgram } from './portal-client'

const environmentSchema = z.object({
  ARCHIVE_URL: z.url().default('http://localhost:4010'),
  ARCHIVE_CLIENT_ID: z.string().min(1).default('mittkanta-portal'),
  PORTAL_JWKS_FILE: z.string().min(1),
})

const jwksSchema = z.object({
  keys: z.array(z.looseObject({ kty: z.string(), kid: z.string(), use: z.string().optional() })),
})

/** Reads where the archive is and the portal's key, by which the information is confirmed. Throws when a part is missing. */
export async function readFillConfig(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Promise<PortalProgram> {
  const found = environmentSchema.parse(environment)
  const { keys } = jwksSchema.parse(JSON.parse(await readFile(found.PORTAL_JWKS_FILE, 'utf8')))
  const privateJwk = keys.find(({ use }) => use !== 'enc')
  if (!privateJwk) throw new Error('PORTAL_JWKS_FILE holds no key to sign with')
  return {
    archiveUrl: found.ARCHIVE_URL.replace(/\/+$/, ''),
    clientId: found.ARCHIVE_CLIENT_ID,
    privateJwk,
  }
}
