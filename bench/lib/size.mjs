/** A measurement is tried, as small as it gets: its figures mean nothing, and docs/performance.md stays as it is. */
export const isTried = process.env.BENCH_TRY === '1'

/**
 * How much a measurement takes: what the environment says, else what is usual, or little when it is only tried.
 *
 * @param {string} variable
 * @param {number} usual
 * @param {number} tried
 */
export function size(variable, usual, tried) {
  const said = process.env[variable]
  return said === undefined ? (isTried ? tried : usual) : Number(said)
}
