/**
 * What an attack, or what may be one, leaves in the log of a program: words of OWASP's Logging Vocabulary, and for each the
 * causes that we tell apart. docs/security-events.md says what each means and what to do; a test holds the two together.
 *
 * A cause never says what there is: a hidden document, another's and one that never was have the same.
 */
export const securityEvents = {
  /** Who came to log in, a person or a program, was not let in. */
  authn_login_fail: {
    level: 'warn',
    reasons: [
      'refused',
      'low-assurance',
      'no-personal-id',
      'client-assertion',
      'client-secret',
      'person-assertion',
      'official-assertion',
      'claim',
    ],
  },
  /** What opens something once came again. */
  authn_token_reuse: { level: 'error', reasons: ['assertion', 'code'] },
  /** Proof of a right is missing, does not hold, or is for less than was asked. */
  authz_fail: {
    level: 'warn',
    reasons: ['access-token', 'hook-secret', 'scope', 'api-key'],
  },
  /** One who is known named what is not hers, or what is not there. */
  malicious_direct_reference: {
    level: 'warn',
    reasons: ['handle', 'document', 'statement', 'draft', 'resource'],
  },
  /** A step came that follows from none before: it was not begun here, has been made, or is too old. */
  sequence_fail: { level: 'warn', reasons: ['login', 'selection', 'form', 'mail-code', 'grant'] },
  /** A form, or a call that changes something, was sent by a page that is not ours. */
  malicious_cors: { level: 'warn', reasons: ['foreign-form'] },
  /** No browser and no program of good faith sends it, or a browser found it in a page of ours. */
  malicious_extraneous: {
    level: 'warn',
    reasons: ['path', 'method', 'host', 'headers', 'content-policy'],
  },
  /** What came is not what our forms, or programs that keep to the guide, send. */
  input_validation_fail: {
    level: 'warn',
    reasons: ['body-size', 'content-type', 'form', 'parameter', 'note'],
  },
  /** More than one may ask for in a time, or more than there is room for; the cause is the limit. */
  excess_rate_limit_exceeded: {
    level: 'warn',
    reasons: [
      'logins',
      'login-returns',
      'receipts',
      'searches',
      'drafts',
      'effects',
      'readers',
      'selections',
      'pdfs',
      'letters',
      'folders',
      'log-files',
      'proofs',
      'proof-pieces',
      'own-mails',
      'writes',
      'mails',
      'requests',
      'questions',
      'waiting',
    ],
  },
  /** What is never removed or changed was. */
  sensitive_delete: { level: 'error', reasons: ['log'] },
  /** What must not change was changed behind our back. OWASP has no word for it. */
  integrity_fail: { level: 'error', reasons: ['log-chain', 'content'] },
  /** What was sent to be stored was looked at, and something was found. */
  upload_validation: { level: 'error', reasons: ['virus'] },
  /** The cookie of a session that is over, or that never was. */
  session_use_after_expire: { level: 'warn', reasons: ['session'] },
} as const satisfies Readonly<
  Record<string, Readonly<{ level: 'warn' | 'error'; reasons: readonly string[] }>>
>

export type SecurityEvent = keyof typeof securityEvents
export type SecurityReason<Event extends SecurityEvent> =
  (typeof securityEvents)[Event]['reasons'][number]
