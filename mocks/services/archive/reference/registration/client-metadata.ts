import { z } from 'zod'
import type { SystemContent } from '../register/system-content'
import { publicJwks } from '../register/system-content'

/** What a system says of itself at registering (RFC 7591, section 2); what it may do comes from the operator's statement. */
export const metadataSchema = z
  .object({
    client_name: z.string().trim().min(1).max(200).optional(),
    jwks: publicJwks.optional(),
    jwks_uri: z
      .url({ protocol: /^https?$/ })
      .max(500)
      .optional(),
    token_endpoint_auth_method: z.literal('private_key_jwt').default('private_key_jwt'),
    grant_types: z.tuple([z.literal('client_credentials')]).default(['client_credentials']),
  })
  .refine(
    ({ jwks, jwks_uri: uri }) => (jwks === undefined) !== (uri === undefined),
    'either jwks or jwks_uri',
  )
export type ClientMetadata = Readonly<z.infer<typeof metadataSchema>>

/** The system of the register as its metadata (RFC 7591, section 3.2.1). */
export function toMetadata(clientId: string, { name, jwks, jwksUri }: SystemContent) {
  return {
    client_id: clientId,
    client_name: name,
    ...(jwks && { jwks }),
    ...(jwksUri !== undefined && { jwks_uri: jwksUri }),
    token_endpoint_auth_method: 'private_key_jwt',
    grant_types: ['client_credentials'],
  }
}
