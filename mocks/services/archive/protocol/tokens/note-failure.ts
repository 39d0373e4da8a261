import type { Logger } from 'pino'
import { logSecurity, securityWriter } from '@/lib/logging/log-security'
import type { OauthError } from './oauth-error'

/** Notes why a token was refused. No program is named: one that could not prove who it is may be any. */
export function noteFailure(log: Logger, { error, told, status }: OauthError): void {
  const write = securityWriter(log)
  const fields = { route: '/oauth/token', method: 'POST', status }
  if (told === 'reused') return logSecurity(write, 'authn_token_reuse', 'assertion', fields)
  if (told === 'claim') return logSecurity(write, 'authn_login_fail', 'claim', fields)
  if (told === 'official')
    return logSecurity(write, 'authn_login_fail', 'official-assertion', fields)
  switch (error) {
    case 'invalid_client':
      return logSecurity(write, 'authn_login_fail', 'client-assertion', fields)
    case 'invalid_grant':
      return logSecurity(write, 'authn_login_fail', 'person-assertion', fields)
    case 'invalid_scope':
    case 'unauthorized_client':
      return logSecurity(write, 'authz_fail', 'scope', fields)
    case 'invalid_request':
    case 'unsupported_grant_type':
      return logSecurity(write, 'input_validation_fail', 'form', fields)
  }
}
