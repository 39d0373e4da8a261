import { randomUUID } from 'node:crypto'
import type { Session } from './sessions'

/** So many questions of one login are remembered; the oldest is forgotten first. */
const most = 100

/**
 * What a login has asked, by a random name: whom a question was about stands in no markup and in no address, and is gone with the
 * login.
 */
export class Remembered<Question> {
  private readonly all = new WeakMap<Session, Map<string, Question>>()

  /** Gives the name by which the question is found again. */
  keep(session: Session, question: Question): string {
    const known = this.all.get(session) ?? new Map<string, Question>()
    this.all.set(session, known)
    const [oldest] = known.keys()
    if (known.size >= most && oldest !== undefined) known.delete(oldest)
    const name = randomUUID()
    known.set(name, question)
    return name
  }

  /** Undefined: this login has not asked so. */
  find(session: Session, name: string | undefined): Question | undefined {
    return name === undefined ? undefined : this.all.get(session)?.get(name)
  }
}
