import { median, percentile } from './statistics.mjs'

/**
 * Measures several variants in turns, A B C A B C …, so that a machine whose speed drifts treats them alike.
 *
 * @param {Record<string, () => Promise<{perSecond: number, milliseconds?: number[], bytes?: number}>>} variants
 * @param {number} rounds
 * @returns {Promise<Record<string, {perSecond: number, p50: number, p99: number, bytes: number}>>} medians over the rounds, and how
 *   long an answer was at last
 */
export async function inTurns(variants, rounds) {
  const seen = Object.fromEntries(Object.keys(variants).map((name) => [name, []]))
  for (let round = 0; round < rounds; round++) {
    for (const [name, run] of Object.entries(variants)) seen[name].push(await run())
  }
  return Object.fromEntries(
    Object.entries(seen).map(([name, runs]) => [
      name,
      {
        perSecond: median(runs.map((run) => run.perSecond)),
        p50: median(runs.map((run) => percentile(run.milliseconds ?? [], 50) ?? NaN)),
        p99: median(runs.map((run) => percentile(run.milliseconds ?? [], 99) ?? NaN)),
        bytes: runs.at(-1)?.bytes ?? NaN,
      },
    ]),
  )
}
