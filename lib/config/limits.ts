import { z } from 'zod'

/** So many times in so many seconds, counted from the first. */
export type Limit = Readonly<{ times: number; seconds: number }>

/**
 * What may be asked for how often, and by whom it is counted (ADR 25). `address`: where a request comes from, for what anyone may ask;
 * `session` and `person`: who has logged in; `target`: who gets what somebody else asked for.
 *
 * Far above what a person does, also with a screen reader's or a script's help, and far below what holds up others.
 */
export const limits = {
  /** All that is asked for, but for the built files and the question of health. Many share the address of a hospital or an operator. */
  requests: { by: 'address', times: 3000, seconds: 60 },
  logins: { by: 'address', times: 120, seconds: 600 },
  'login-returns': { by: 'address', times: 120, seconds: 600 },
  /** Receipts checked by the portal, for a browser without script. */
  receipts: { by: 'address', times: 60, seconds: 600 },
  searches: { by: 'session', times: 60, seconds: 300 },
  /** Prohibitions begun, and saved logs handed in: what waits in the session for its next step. */
  drafts: { by: 'session', times: 60, seconds: 600 },
  /** What a choice would do, asked by the script of its form at each click. */
  effects: { by: 'session', times: 200, seconds: 300 },
  /** Who has read a document, asked where it stands. */
  readers: { by: 'session', times: 60, seconds: 300 },
  selections: { by: 'person', times: 30, seconds: 600 },
  pdfs: { by: 'person', times: 60, seconds: 300 },
  letters: { by: 'person', times: 60, seconds: 600 },
  'log-files': { by: 'person', times: 30, seconds: 600 },
  /** Folders, or parts of one: two thousand documents are twenty. */
  folders: { by: 'person', times: 60, seconds: 3600 },
  /** Checks of the whole log, here. */
  proofs: { by: 'person', times: 20, seconds: 600 },
  /** Pieces of 200 rows for a check in the browser. */
  'proof-pieces': { by: 'person', times: 1200, seconds: 600 },
  /** Forms that write: consents, prohibitions, the Kanta information, addresses. */
  writes: { by: 'person', times: 60, seconds: 600 },
  /** Codes to confirm an address, of one person to one address that she has not confirmed yet. How many she may ask for in a day is kept with her address. */
  'own-mails': { by: 'person', times: 5, seconds: 86_400 },
  /** The same, of all to one address. Past it none is sent, and nobody is told so. */
  mails: { by: 'target', times: 15, seconds: 86_400 },
} as const satisfies Readonly<
  Record<string, Limit & Readonly<{ by: 'address' | 'session' | 'person' | 'target' }>>
>

export type LimitName = keyof typeof limits
type By = (typeof limits)[LimitName]['by']

/** The limits that are counted by one of these. */
export type LimitBy<Kind extends By> = {
  [Name in LimitName]: (typeof limits)[Name]['by'] extends Kind ? Name : never
}[LimitName]

const isLimit = (name: string): name is LimitName => Object.hasOwn(limits, name)

/** "searches=3/60": three in a minute. */
const changed = z.string().transform((text, context) => {
  const changes: Partial<Record<LimitName, Limit>> = {}
  for (const word of text.split(/\s+/).filter((each) => each !== '')) {
    const [, name = '', times, seconds] =
      /^([a-z-]+)=([1-9]\d{0,8})\/([1-9]\d{0,6})$/.exec(word) ?? []
    if (!isLimit(name)) context.addIssue({ code: 'custom', message: 'not a limit' })
    else changes[name] = { times: Number(times), seconds: Number(seconds) }
  }
  return changes
})

/** The variables of the limits, to be spread into the settings of the portal. */
export const limitVariables = () => ({
  /** Those that are to be others. */
  LIMITS: changed.prefault(''),
  /** How many times as much all the others allow. */
  LIMITS_FACTOR: z.coerce.number().positive().max(1_000_000).default(1),
  /** How many portals stand behind one address. What each counts by address for itself is divided by it. */
  PORTAL_PROCESSES: z.coerce.number().int().min(1).max(10_000).default(1),
})

export type LimitSettings = Readonly<{
  LIMITS: Readonly<Partial<Record<LimitName, Limit>>>
  LIMITS_FACTOR: number
  PORTAL_PROCESSES?: number
}>

export function limitOf(name: LimitName, { LIMITS, LIMITS_FACTOR }: LimitSettings): Limit {
  const { times, seconds } = limits[name]
  return LIMITS[name] ?? { times: Math.max(1, Math.round(times * LIMITS_FACTOR)), seconds }
}

/** Of a limit that several processes count each for itself, what one of them lets through: whoever comes to all of them evenly may do as much as the limit says. */
export const shareOf = ({ times, seconds }: Limit, processes = 1): Limit => ({
  times: Math.ceil(times / processes),
  seconds,
})
