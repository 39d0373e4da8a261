import { pino } from 'pino'
import { expect, test } from 'vitest'
import { securityLines } from '@/lib/logging/testing/security-lines'
import { noteFailure } from './note-failure'
import { OauthError } from './oauth-error'

type Given = ConstructorParameters<typeof OauthError>

test.each<[Given[0], Given[2], number, string]>([
  ['invalid_client', undefined, 401, 'authn_login_fail client-assertion'],
  ['invalid_client', 'reused', 401, 'authn_token_reuse assertion'],
  ['invalid_grant', undefined, 400, 'authn_login_fail person-assertion'],
  ['invalid_grant', 'official', 400, 'authn_login_fail official-assertion'],
  ['invalid_grant', 'reused', 400, 'authn_token_reuse assertion'],
  ['invalid_scope', undefined, 400, 'authz_fail scope'],
  ['unauthorized_client', undefined, 400, 'authz_fail scope'],
  ['invalid_request', undefined, 400, 'input_validation_fail form'],
  ['invalid_request', 'claim', 400, 'authn_login_fail claim'],
  ['unsupported_grant_type', undefined, 400, 'input_validation_fail form'],
])('%s (%s) is answered %d and noted as "%s"', (error, told, status, expected) => {
  const lines: string[] = []
  const log = pino({}, { write: (line: string) => void lines.push(line) })
  noteFailure(log, new OauthError(error, 'a sentence with something of a caller', told))
  expect(securityLines(lines)).toEqual([expected])
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    route: '/oauth/token',
    method: 'POST',
    status,
  })
  expect(lines.join()).not.toContain('something of a caller')
})
