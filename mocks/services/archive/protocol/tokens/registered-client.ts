import { z } from 'zod'
import { documentTypes } from '@/lib/domain/codes/document-types'
import { statutoryGrounds } from '@/lib/domain/codes/log'
import { serviceTasks } from '@/lib/domain/codes/service-tasks'

const publicJwk = z.looseObject({
  kty: z.enum(['RSA', 'EC']),
  kid: z.string().min(1),
  d: z.undefined({ error: 'private keys do not belong here' }).optional(),
})

const registeredClient = z.object({
  clientId: z.string().min(1),
  kind: z.enum(['portal', 'client-information-system', 'workbench']),
  name: z.string().min(1),
  jwks: z.object({ keys: z.array(publicJwk).min(1) }),
  /** Controller whose register a client information system writes. */
  organisation: z.string().min(1).optional(),
  /** Addresses at which a portal may be called when something happens; no other is called. */
  hooks: z.array(z.url()).optional(),
  /** What a client information system may store (A8); a list that is absent does not narrow it. */
  mayStore: z
    .object({
      serviceTasks: z.array(z.enum(serviceTasks)).optional(),
      documentTypes: z.array(z.enum(documentTypes)).optional(),
    })
    .optional(),
  /** Organisers (controllers) with whom register access has passed its joint test (A8). */
  jointTests: z.array(z.string().min(1)).optional(),
  /** Statutory rights that the organisation has (D4). */
  statutoryGrounds: z.array(z.enum(statutoryGrounds)).optional(),
})

/** The file of registered programs, with their public keys. */
export const registeredClientsSchema = z.object({
  clients: z.array(
    registeredClient.refine(
      ({ kind, organisation }) =>
        (kind === 'client-information-system') === (organisation !== undefined),
      'a client information system has an organisation, and no other program has one',
    ),
  ),
})

export type RegisteredClient = Readonly<z.infer<typeof registeredClient>>
