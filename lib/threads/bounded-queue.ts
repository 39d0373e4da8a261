import { fail, ok, type Result } from '@/lib/domain/result'

type Bounds = Readonly<{
  /** How much is worked on at once. */
  atOnce: number
  /** How much may be begun or wait, for all and for one person. */
  most: number
  mostOfOne: number
}>

/** A job queue with backpressure: does work in the order in which it came. Who asks for more than the bounds allow is told so at once: `busy`. */
export class BoundedQueue {
  private running = 0
  private readonly waiting: (() => void)[] = []
  private readonly ofPerson = new Map<string, number>()

  constructor(private readonly bounds: Bounds) {}

  /** How much is worked on, and how much waits. */
  get size(): Readonly<{ running: number; waiting: number }> {
    return { running: this.running, waiting: this.waiting.length }
  }

  /** @param person a pseudonym: one's own work counts, whoever's data it is about */
  async run<Value>(person: string, work: () => Promise<Value>): Promise<Result<Value, 'busy'>> {
    const { atOnce, most, mostOfOne } = this.bounds
    const own = this.ofPerson.get(person) ?? 0
    if (own >= mostOfOne || this.running + this.waiting.length >= most) return fail('busy')
    this.ofPerson.set(person, own + 1)
    try {
      if (this.running >= atOnce) await new Promise<void>((resolve) => this.waiting.push(resolve))
      else this.running += 1
      return ok(await this.begun(work))
    } finally {
      this.forget(person)
    }
  }

  /** The place of what is done goes to the next that waits. */
  private async begun<Value>(work: () => Promise<Value>): Promise<Value> {
    try {
      return await work()
    } finally {
      const next = this.waiting.shift()
      if (next) next()
      else this.running -= 1
    }
  }

  private forget(person: string): void {
    const left = (this.ofPerson.get(person) ?? 1) - 1
    if (left > 0) this.ofPerson.set(person, left)
    else this.ofPerson.delete(person)
  }
}
