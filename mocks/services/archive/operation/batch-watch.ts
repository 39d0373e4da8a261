import { noteBatch } from '@/lib/metrics/tally'

/** How many batches this process takes in just now, and how many of their lines have been answered. */
export type BatchWatch = { running: number; lines: number }

/** Counts a batch while its answers are given, line by line. */
export async function* watched<Answer>(
  watch: BatchWatch,
  answers: AsyncGenerator<Answer, undefined>,
): AsyncGenerator<Answer, undefined> {
  let lines = 0
  const endNote = noteBatch()
  watch.running += 1
  try {
    for await (const answer of answers) {
      lines += 1
      watch.lines += 1
      yield answer
    }
    return undefined
  } finally {
    endNote()
    watch.running -= 1
    watch.lines -= lines
  }
}
