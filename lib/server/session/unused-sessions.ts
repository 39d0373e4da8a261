/** The bundle of each route has its own copy of this module; the sessions are those of the process. */
const process_ = globalThis as { mittkantaUnusedSessions?: Set<string> }

/**
 * Tokens of sessions that a login has just made, and with which nobody has come yet: whether the answer that brings one has
 * reached the browser can't be seen otherwise (follow-once.ts).
 */
const unused = (): Set<string> => (process_.mittkantaUnusedSessions ??= new Set())

export const noteMade = (token: string) => unused().add(token)
export const noteUsed = (token: string) => unused().delete(token)
export const isUnused = (token: string) => unused().has(token)
