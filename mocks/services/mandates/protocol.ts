/** Milliseconds. The ten minutes of a token are documented; the others are ours. */
export const lifetimes = {
  session: 30 * 60_000,
  code: 5 * 60_000,
  token: 600_000,
  transfer: 5 * 60_000,
} as const

export const healthTheme = 'http://valtuusrekisteri.suomi.fi/terveydenhuollon_asioiden_hoito'
export const socialWelfareTheme = 'http://valtuusrekisteri.suomi.fi/sosiaalihuollon_asioiden_hoito'

/** A role that no client has heard of. */
export const unheardOfRole = 'http://valtuusrekisteri.suomi.fi/theme_of_the_future'

export const evidence = {
  issuer: 'Suomi.fi-Valtuudet',
  subjects: {
    authorization: 'Authorization',
    authorizationlist: 'AuthorizationList',
    organizationRoles: 'OrganizationalRoles',
  },
} as const

export const faultKinds = [
  'slow',
  'down',
  'wrong-checksum',
  'expired',
  'mandate-withdrawn',
  'unknown-role',
  'wrong-signature',
] as const
export type FaultKind = (typeof faultKinds)[number]
