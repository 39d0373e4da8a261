/** Acting for a person (henkilön puolesta asiointi), or for an organisation (yrityksen puolesta asiointi). */
export const modes = ['hpa', 'ypa'] as const
export type Mode = (typeof modes)[number]

/** A service that may ask, and in which of the two ways: one that people act in asks for no organisation, and none the other way round. */
export type MandatesClient = Readonly<{
  mode: Mode
  clientId: string
  /** Key of the checksums of the Web API. */
  apiKey: string
  oauthPassword: string
  /** Key of the checksums of the query without a browser, which is for people alone. */
  restApiKey?: string
  /** Addresses that the browser may be sent back to, exactly. */
  returnUrls: readonly string[]
}>
