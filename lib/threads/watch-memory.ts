import type { Worker } from 'node:worker_threads'

/** Milliseconds between two looks. What hoards without a pause takes some tens of megabytes meanwhile. */
const every = 20

/**
 * Ends threads that hold more than they may. V8 has a limit of its own, but where an array has to grow past it, it ends the whole
 * program and not the thread: one work of ten that hoard took the portal along.
 *
 * @param threads that there are now
 * @param most bytes that one may hold
 * @param onEnded is called with each that is ended
 * @returns what ends the watch
 */
export function watchMemory(
  threads: () => readonly Worker[],
  most: number,
  onEnded: () => void,
): () => void {
  const ended = new WeakSet<Worker>()
  const look = async (thread: Worker) => {
    // It may have ended by itself since.
    const held = await thread.getHeapStatistics().catch(() => undefined)
    if (held === undefined || held.used_heap_size <= most || ended.has(thread)) return
    ended.add(thread)
    onEnded()
    await thread.terminate()
  }
  const timer = setInterval(() => threads().forEach((thread) => void look(thread)), every)
  return () => clearInterval(timer)
}
