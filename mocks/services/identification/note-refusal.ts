import type { errors } from 'oidc-provider'
import { logSecurity, securityWriter } from '@/lib/logging/log-security'
import type { Log } from '../harness/log'

type Refusal = Pick<errors.OIDCProviderError, 'error' | 'error_description' | 'error_detail'>

/** Notes what the provider refused that may be an attack (docs/security-events.md); a cancelled login is none. */
export function noteRefusal(
  log: Log,
  { error, error_description: said = '', error_detail: detail = '' }: Refusal,
): void {
  const write = securityWriter(log)
  const isReused = [said, detail].some((text) => /used (before|once)|already/i.test(text))
  switch (error) {
    case 'invalid_client':
      return isReused
        ? logSecurity(write, 'authn_token_reuse', 'assertion')
        : logSecurity(write, 'authn_login_fail', 'client-assertion')
    case 'invalid_request_object':
      return isReused
        ? logSecurity(write, 'authn_token_reuse', 'assertion')
        : logSecurity(write, 'input_validation_fail', 'parameter')
    case 'invalid_grant':
      return isReused
        ? logSecurity(write, 'authn_token_reuse', 'code')
        : logSecurity(write, 'sequence_fail', 'grant')
    case 'invalid_request':
    case 'invalid_redirect_uri':
    case 'invalid_scope':
    case 'unsupported_grant_type':
    case 'unsupported_response_type':
      return logSecurity(write, 'input_validation_fail', 'parameter')
  }
}
