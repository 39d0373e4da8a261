import { z } from 'zod'

const publicJwk = z.looseObject({
  kty: z.enum(['RSA', 'EC']),
  kid: z.string().min(1),
  d: z.undefined({ error: 'private keys do not belong here' }).optional(),
})

const registeredClient = z.object({
  clientId: z.string().min(1),
  kind: z.enum(['portal', 'client-information-system']),
  name: z.string().min(1),
  jwks: z.object({ keys: z.array(publicJwk).min(1) }),
  /** Controller whose register a client information system writes. */
  organisation: z.string().min(1).optional(),
})

/** The file of registered programs, with their public keys. */
export const registeredClientsSchema = z.object({
  clients: z.array(
    registeredClient.refine(
      (client) => client.kind === 'portal' || client.organisation !== undefined,
      'a client information system needs an organisation',
    ),
  ),
})

export type RegisteredClient = Readonly<z.infer<typeof registeredClient>>
