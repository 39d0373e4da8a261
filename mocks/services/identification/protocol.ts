/** Names of the Finnish Trust Network profile, as brokers use them. */
export const claim = {
  hetu: 'urn:oid:1.2.246.21',
  familyName: 'urn:oid:2.5.4.4',
  firstNames: 'urn:oid:1.2.246.575.1.14',
  displayName: 'urn:oid:2.16.840.1.113730.3.1.241',
  birthDate: 'urn:oid:1.3.6.1.5.5.7.9.1',
  /** eIDAS, for a person without a Finnish code. */
  foreignIdentifier: 'http://eidas.europa.eu/attributes/naturalperson/PersonIdentifier',
  foreignFamilyName: 'http://eidas.europa.eu/attributes/naturalperson/CurrentFamilyName',
  foreignFirstNames: 'http://eidas.europa.eu/attributes/naturalperson/CurrentGivenName',
  foreignBirthDate: 'http://eidas.europa.eu/attributes/naturalperson/DateOfBirth',
} as const

/** Levels of assurance that may be asked for: substantial and high, in their test form. */
export const levels = [
  'http://ftn.ficora.fi/2017/loatest2',
  'http://ftn.ficora.fi/2017/loatest3',
] as const

/** A level that nobody may ask for, to prove that a service refuses it. */
export const lowLevel = 'http://eidas.europa.eu/LoA/low'

export const methods = {
  bank: 'https://identification.example/names/ac/test-bank',
  foreign: 'https://identification.example/names/ac/test-eidas',
} as const

export const seconds = {
  /** How long a login at the broker opens further services without asking again. */
  session: 32 * 60,
  interaction: 30 * 60,
  code: 60,
  token: 600,
  /** The longest life of a request object. */
  request: 600,
  /** The longest life of a client assertion. */
  assertion: 3600,
  /** How far clocks may differ. */
  tolerance: 10,
} as const

export const lengths = { nonceMin: 32, serviceNameMax: 40 } as const
