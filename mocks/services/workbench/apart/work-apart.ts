import path from 'node:path'
import type { Result } from '@/lib/domain/result'
import { WorkerThreads, type ApartFailure } from '@/lib/threads/worker-threads'
import type { Log } from '../../harness/log'
import type * as worker from './worker'

type Jobs = typeof worker
type Job = keyof Jobs

/** Does a job in a thread (ADR 22), by the label of the login that asks, which has its share. */
export type WorkApart = <Name extends Job>(
  job: Name,
  label: string,
  input: Parameters<Jobs[Name]>[0],
) => Promise<Result<ReturnType<Jobs[Name]>, ApartFailure>>

/** A view form of the most that is shown takes some tenths of a second, and two of as many lines as are compared one. */
const bounds = {
  ...{ name: 'view forms', seconds: 10, atOnce: 1, most: 24, mostOfOne: 4, memory: 256 },
} as const

/** Threads for what is shown and compared; they begin with the first. */
export function workbenchThreads(log: Log): WorkApart {
  let threads: WorkerThreads | undefined
  return (job, label, input) => {
    threads ??= new WorkerThreads({
      ...bounds,
      file: path.join(process.cwd(), '.build', 'workbench-worker.mjs'),
      onEnded: (call, reason) => log.warn({ call, reason }, 'work was ended'),
    })
    return threads.run(job, label, input)
  }
}
