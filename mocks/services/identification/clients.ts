import { readFile } from 'node:fs/promises'
import type { ClientMetadata } from 'oidc-provider'
import { z } from 'zod'

const key = z.looseObject({
  kty: z.literal('RSA'),
  kid: z.string().min(1),
  use: z.enum(['sig', 'enc']),
  n: z.string(),
  e: z.string(),
  d: z.undefined({ message: 'a private key does not belong here' }).optional(),
})

const clientSchema = z.strictObject({
  clientId: z.string().min(1),
  name: z.string().min(1),
  jwks: z.object({
    keys: z
      .array(key)
      .refine(
        (keys) => ['sig', 'enc'].every((use) => keys.some((one) => one.use === use)),
        'needs a key for signatures and one for encryption',
      ),
  }),
  redirectUris: z.array(z.url()).min(1),
  postLogoutRedirectUris: z.array(z.url()),
  /** Whom the page offers to log in as there: people who look at data about themselves and theirs, or who act for organisations. */
  lists: z.enum(['clients', 'officials']).default('clients'),
})

/** A service that may ask people to identify themselves. */
export type IdentificationClient = z.input<typeof clientSchema>

const fileSchema = z.strictObject({ clients: z.array(clientSchema).min(1) })

/** Reads IDENTIFICATION_CLIENTS_FILE; throws when it is not what it must be. */
export async function readClients(path: string): Promise<readonly IdentificationClient[]> {
  return fileSchema.parse(JSON.parse(await readFile(path, 'utf8'))).clients
}

/** The client as the provider registers it: everything signed, the id token encrypted as well, no secrets. */
export function toMetadata(client: IdentificationClient): ClientMetadata {
  return {
    client_id: client.clientId,
    client_name: client.name,
    jwks: client.jwks,
    redirect_uris: [...client.redirectUris],
    post_logout_redirect_uris: [...client.postLogoutRedirectUris],
    response_types: ['code'],
    grant_types: ['authorization_code'],
    scope: 'openid',
    token_endpoint_auth_method: 'private_key_jwt',
    token_endpoint_auth_signing_alg: 'RS256',
    request_object_signing_alg: 'RS256',
    require_signed_request_object: true,
    id_token_signed_response_alg: 'RS256',
    id_token_encrypted_response_alg: 'RSA-OAEP',
    id_token_encrypted_response_enc: 'A128CBC-HS256',
  }
}
