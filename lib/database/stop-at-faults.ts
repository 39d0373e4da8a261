import type { PGlite } from '@electric-sql/pglite'
import { DatabaseUnavailable } from './database-unavailable'

type Call = (...given: unknown[]) => unknown
/** What PGlite's loop calls: one step of PostgreSQL, and what follows each of them. */
type Engine = Record<'_PostgresMainLoopOnce' | (typeof following)[number], Call>
const following = [
  'stackRestore',
  '_PostgresSendReadyForQueryIfNecessary',
  '_pgl_pq_flush',
] as const

/**
 * PGlite steps through PostgreSQL until all that was sent is read, and takes no notice of what a step throws: where the step
 * can't be done, because PostgreSQL has ended or its disk has failed, it goes round for ever, and the whole program with it.
 * Here such a fault is kept, and thrown where PGlite lets it through.
 */
export function stopAtFaults(raw: PGlite): void {
  const { mod, POSTGRES_MAIN_LONGJMP: jump } = raw as unknown as {
    mod: Engine
    POSTGRES_MAIN_LONGJMP: number
  }
  let fault: unknown
  const step = mod._PostgresMainLoopOnce
  mod._PostgresMainLoopOnce = () => {
    try {
      return step()
    } catch (error) {
      if (isEnd(error, jump)) fault = error
      throw error
    }
  }
  for (const name of following) {
    const call = mod[name]
    mod[name] = (...given) => {
      if (fault !== undefined) throw fault
      return call(...given)
    }
  }
}

/** PostgreSQL's own errors come as a jump back to its loop, which is no end. */
function isEnd(error: unknown, jump: number): boolean {
  if (error instanceof DatabaseUnavailable || error instanceof WebAssembly.RuntimeError) return true
  const status = (error as { status?: unknown } | null)?.status
  return typeof status === 'number' && status !== jump
}
