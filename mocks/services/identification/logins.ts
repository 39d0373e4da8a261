import { randomBytes } from 'node:crypto'
import type { Language } from '@/lib/domain/codes/languages'

/** One identification of one person. */
export type Login = Readonly<{
  /** The token's `sub`: new at each login, so that nobody takes it for a person. */
  subject: string
  /** Absent for a foreigner. */
  hetu: string | undefined
  displayName: string
  claims: Readonly<Record<string, string>>
  level: string
  method: string
  language: Language
}>

const most = 20_000

/** The logins since the start, by subject; the oldest go when there are too many. */
export class Logins {
  private readonly bySubject = new Map<string, Login>()

  add(login: Omit<Login, 'subject'>): Login {
    const added = { ...login, subject: randomBytes(16).toString('hex') }
    this.bySubject.set(added.subject, added)
    const [oldest] = this.bySubject.keys()
    if (this.bySubject.size > most && oldest) this.bySubject.delete(oldest)
    return added
  }

  find(subject: string | undefined): Login | undefined {
    return subject === undefined ? undefined : this.bySubject.get(subject)
  }
}
