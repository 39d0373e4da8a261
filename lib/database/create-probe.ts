import { setTimeout as wait } from 'node:timers/promises'
import { asUnavailable } from './database-unavailable'

/** How long a database is given to answer, in milliseconds. */
const patience = 1_000

export type Probed<Answer> =
  | Readonly<{ ok: true; answer: Answer }>
  | Readonly<{ ok: false; because: 'connection' | 'no-room' | 'silent' | 'fault' }>

/**
 * Asks a database something small, to know whether it answers. Who asks while it has not answered yet shares the question,
 * so that many who look after a program do not wait in a row, and none waits longer than a second.
 */
export function createProbe<Answer>(ask: () => Promise<Answer>): () => Promise<Probed<Answer>> {
  let asked: Promise<Probed<Answer>> | undefined
  return () => {
    asked ??= ask()
      .then(
        (answer): Probed<Answer> => ({ ok: true, answer }),
        (error: unknown): Probed<Answer> => ({
          ok: false,
          because: asUnavailable(error)?.because ?? 'fault',
        }),
      )
      .finally(() => (asked = undefined))
    const silence = wait(patience, { ok: false, because: 'silent' } as const, { ref: false })
    return Promise.race([asked, silence])
  }
}
