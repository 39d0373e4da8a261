import path from 'node:path'
import type { Logger } from 'pino'
import type { Result } from '@/lib/domain/result'
import { WorkerThreads, type ApartFailure } from '@/lib/threads/worker-threads'
import type { ReadBundle, SentBundle } from '../storing/read-bundle'

/**
 * Reads a Bundle where it can't hold up others (ADR 22).
 *
 * @param program the client information system, by which its share is counted
 */
export type ReadApart = (
  program: string,
  bundle: SentBundle,
) => Promise<Result<ReadBundle, ApartFailure>>

/** The worst that is taken, 10 MB of view forms or a PDF of a hundred thousand objects, takes some seconds. */
const bounds = {
  ...{ name: 'bundles', seconds: 30, atOnce: 2, most: 64, mostOfOne: 16, memory: 512 },
} as const

/** Threads that read Bundles; they begin with the first. */
export function bundleThreads(log: Logger): ReadApart {
  let threads: WorkerThreads | undefined
  return (program, bundle) => {
    threads ??= new WorkerThreads({
      ...bounds,
      file: path.join(process.cwd(), '.build', 'archive-worker.mjs'),
      onEnded: (call, reason) => log.warn({ call, reason }, 'work was ended'),
    })
    return threads.run('readBundle', program, bundle)
  }
}
