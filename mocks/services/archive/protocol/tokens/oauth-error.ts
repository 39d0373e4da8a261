/** Error of the token endpoint (RFC 6749, section 5.2). */
export class OauthError extends Error {
  constructor(
    readonly error:
      | 'invalid_request'
      | 'invalid_client'
      | 'invalid_grant'
      | 'invalid_scope'
      | 'unauthorized_client'
      | 'unsupported_grant_type',
    readonly description: string,
    /** What the error alone does not tell the operator. */
    readonly told?: 'reused' | 'claim' | 'official',
  ) {
    super(description)
  }

  get status(): 400 | 401 {
    return this.error === 'invalid_client' ? 401 : 400
  }
}
