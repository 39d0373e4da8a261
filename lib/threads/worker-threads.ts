import { Piscina } from 'piscina'
import { fail, type Result } from '@/lib/domain/result'
import { watchQueue } from '@/lib/metrics/tally'
import { BoundedQueue } from './bounded-queue'
import { watchMemory } from './watch-memory'

/** `busy`: too much waits already, of this person or of all. `too-much`: it took more time or memory than one may take. */
export type ApartFailure = 'busy' | 'too-much'

type Options = Readonly<{
  /** What the work is called in the metrics. */
  name: string
  /** A module whose exports are the jobs. */
  file: string
  /** How long one piece of work may take; waiting is not counted. */
  seconds: number
  atOnce: number
  most: number
  mostOfOne: number
  /** Megabytes that one piece of work may hold. */
  memory: number
  /** Megabytes for what is new, which a thread keeps once it has had them: more is faster, and less is held by work after work. */
  young?: number
  onEnded: (job: string, reason: 'time' | 'memory') => void
}>

/** Threads that do work which may take long, and are ended when it takes too much. */
export class WorkerThreads {
  private readonly queue: BoundedQueue
  private readonly pool: Piscina
  private running = 0
  /** Threads that were ended for their memory, of whose work it is not told yet. */
  private overfull = 0
  private endWatch = () => {}
  private readonly endCount: () => void

  constructor(private readonly options: Options) {
    const { name, file, atOnce, memory, young = 64 } = options
    const queue = new BoundedQueue(options)
    this.queue = queue
    this.endCount = watchQueue({
      name,
      get running() {
        return queue.size.running
      },
      get waiting() {
        return queue.size.waiting
      },
    })
    this.pool = new Piscina({
      filename: file,
      minThreads: 0,
      maxThreads: atOnce,
      idleTimeout: 60_000,
      // Far above, for where this comes first it may end the whole program (watchMemory).
      resourceLimits: { maxOldGenerationSizeMb: 4 * memory, maxYoungGenerationSizeMb: young },
    })
    // A thread that ends between two pieces of work is no fault of either: the next one begins another.
    this.pool.on('error', () => undefined)
  }

  async run<Output>(
    job: string,
    person: string,
    input: unknown,
  ): Promise<Result<Output, ApartFailure>> {
    const overrun = new AbortController()
    try {
      return await this.queue.run(person, () => {
        const timer = setTimeout(() => overrun.abort(), this.options.seconds * 1000)
        this.begin()
        const work = this.pool.run(input, { name: job, signal: overrun.signal })
        return work.finally(() => {
          clearTimeout(timer)
          this.end()
        }) as Promise<Output>
      })
    } catch (error) {
      const reason = overrun.signal.aborted ? 'time' : this.isOutOfMemory(error) ? 'memory' : null
      if (reason === null) throw error
      this.options.onEnded(job, reason)
      return fail('too-much')
    }
  }

  close(): Promise<void> {
    this.endWatch()
    this.endCount()
    return this.pool.destroy()
  }

  private begin() {
    this.running += 1
    if (this.running > 1) return
    const most = this.options.memory * 2 ** 20
    this.endWatch = watchMemory(
      () => this.pool.threads,
      most,
      () => (this.overfull += 1),
    )
  }

  private end() {
    this.running -= 1
    if (this.running === 0) this.endWatch()
  }

  /** Of the thread that the watch has ended, or that V8 has. */
  private isOutOfMemory(error: unknown): boolean {
    if (!(error instanceof Error)) return false
    if ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') return true
    if (this.overfull === 0 || !error.message.startsWith('worker exited')) return false
    this.overfull -= 1
    return true
  }
}
