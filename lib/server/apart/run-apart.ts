import 'server-only'
import path from 'node:path'
import { log } from '@/lib/config/log'
import type { Result } from '@/lib/domain/result'
import { logSecurity } from '@/lib/logging/log-security'
import { WorkerThreads, type ApartFailure } from '@/lib/threads/worker-threads'
import type * as worker from './worker'

export type { ApartFailure }

type Jobs = typeof worker
type Job = keyof Jobs
type Input<Name extends Job> = Parameters<Jobs[Name]>[0]
type Output<Name extends Job> = Awaited<ReturnType<Jobs[Name]>>

/** Nobody who reads waits for files that others save: each job has threads of its own. */
const bounds = {
  makePdfWithin: { name: 'pdfs', seconds: 25, atOnce: 1, most: 24, mostOfOne: 2, memory: 512 },
  makeFolderPdf: {
    ...{ name: 'folders', seconds: 60, atOnce: 1, most: 8, mostOfOne: 1 },
    ...{ memory: 512, young: 16 },
  },
  sanitiseViewForm: {
    ...{ name: 'view forms', seconds: 10, atOnce: 1, most: 48, mostOfOne: 4, memory: 256 },
  },
} as const satisfies Record<Job, object>

/** The bundle of each route has its own copy of this module; the threads are those of the process. */
const process_ = globalThis as { mittkantaThreads?: Map<Job, WorkerThreads> }

/**
 * Does a job in a worker thread, where it can neither hold up others nor take more than its share (ADR 22).
 *
 * @param person the pseudonym of whoever asks, by which her share is counted
 */
export async function runApart<Name extends Job>(
  job: Name,
  person: string,
  input: Input<Name>,
): Promise<Result<Output<Name>, ApartFailure>> {
  process_.mittkantaThreads ??= new Map()
  const threads = process_.mittkantaThreads.get(job) ?? begin(job)
  process_.mittkantaThreads.set(job, threads)
  const done: Result<Output<Name>, ApartFailure> = await threads.run(job, person, input)
  if (!done.ok && done.failure === 'busy') logSecurity(log, 'excess_rate_limit_exceeded', 'waiting')
  return done
}

function begin(job: Job): WorkerThreads {
  return new WorkerThreads({
    ...bounds[job],
    file: path.join(process.cwd(), '.build', 'portal-worker.mjs'),
    onEnded: (call, reason) => log('warn', 'apart.ended', { call, reason }),
  })
}
