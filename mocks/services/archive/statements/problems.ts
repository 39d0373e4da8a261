import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { invalidParameter, notAllowed, notFound, type Problem } from '../protocol/http/outcome'

/** Why a statement is not registered. */
export type StatementRefusal =
  | 'not-allowed'
  | 'not-found'
  | 'information-needed'
  | 'preview-needed'
  | 'preview-outdated'
  | 'key-reused'

export const badKey = invalidParameter(
  'An Idempotency-Key of 16 to 100 letters, digits, ".", "-" and "_" is needed.',
)

type Answer = readonly [ContentfulStatusCode, Problem]
const rule = (error: Exclude<StatementRefusal, 'not-allowed'>, diagnostics: string): Problem => ({
  code: 'business-rule',
  error,
  diagnostics,
})

/** How each refusal is answered. */
export const refusals: Readonly<Record<StatementRefusal, Answer>> = {
  'not-allowed': [403, notAllowed],
  'not-found': [404, notFound],
  'information-needed': [
    422,
    rule('information-needed', 'The client has not received the newest version (I2).'),
  ],
  'preview-needed': [422, rule('preview-needed', 'The basis of a preview is needed (C5).')],
  'preview-outdated': [
    409,
    rule('preview-outdated', 'What the preview promised holds no longer; nothing was registered.'),
  ],
  'key-reused': [
    409,
    {
      code: 'duplicate',
      error: 'key-reused',
      diagnostics: 'The Idempotency-Key belongs to another request.',
    },
  ],
}
