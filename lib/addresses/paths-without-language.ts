/** What NextAuth calls the identification service. */
export const loginProvider = 'suomifi'

/**
 * Addresses that have no language: what programs call, and where other services lead back to. Named in full, or a page of a
 * person could be had under one of them, "/api/self", with the headers of what is no page.
 */
export const pathsWithoutLanguage = {
  /** Where the identification service leads back to. */
  loginReturn: `/api/auth/callback/${loginProvider}`,
  logoutReturn: '/logged-out',
  /** Where the mandates service leads back to. */
  behalfReturn: '/api/behalf/callback',
  /** The portal's public keys. */
  keys: '/api/jwks',
  /** What the archive calls when something has happened. */
  notes: '/api/notes',
  /** What browsers find against a policy. */
  reports: '/api/reports',
  extendSession: '/api/session/extend',
  sessionState: '/api/session/state',
  health: '/health',
} as const
