import { jwtBearerGrant } from './token-endpoint'
import { supportedScopes } from '../callers/scopes'

/** Discovery document of SMART App Launch, for GET /fhir/.well-known/smart-configuration. */
export function smartConfiguration(url: string) {
  return {
    issuer: url,
    token_endpoint: `${url}/oauth/token`,
    token_endpoint_auth_methods_supported: ['private_key_jwt'],
    token_endpoint_auth_signing_alg_values_supported: ['RS384', 'ES384', 'RS256'],
    grant_types_supported: ['client_credentials', jwtBearerGrant],
    scopes_supported: supportedScopes,
    capabilities: ['client-confidential-asymmetric', 'permission-v2'],
  }
}
