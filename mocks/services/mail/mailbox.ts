import { randomUUID } from 'node:crypto'

/** A mail as it came. */
export type Mail = Readonly<{
  id: string
  /** ISO instant. */
  receivedAt: string
  from: string
  to: readonly string[]
  subject: string
  text: string
  /** All of it, headers too, as it was sent. */
  source: string
}>

/** More would only fill the memory: the oldest go first. */
const mostMails = 500

/** The mails that have come in, newest first, and the addresses that take none now. */
export class Mailbox {
  private mails: readonly Mail[] = []
  private readonly refusing = new Set<string>()

  constructor(private readonly now: () => Date) {}

  put(mail: Omit<Mail, 'id' | 'receivedAt'>): void {
    const kept = { ...mail, id: randomUUID(), receivedAt: this.now().toISOString() }
    this.mails = [kept, ...this.mails].slice(0, mostMails)
  }

  all(): readonly Mail[] {
    return this.mails
  }

  to(address: string): readonly Mail[] {
    return this.mails.filter((mail) => mail.to.includes(address))
  }

  /** Lets an address take no mail for now, as when its server is full. */
  refuse(address: string): void {
    this.refusing.add(address)
  }

  accept(address: string): void {
    this.refusing.delete(address)
  }

  refuses(address: string): boolean {
    return this.refusing.has(address)
  }
}
