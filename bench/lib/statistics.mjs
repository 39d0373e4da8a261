/** @param {readonly number[]} values */
export function median(values) {
  return percentile(values, 50)
}

/** @param {readonly number[]} values @param {number} p 0 to 100 */
export function percentile(values, p) {
  const sorted = [...values].sort((a, b) => a - b)
  const at = Math.min(sorted.length - 1, Math.ceil((p / 100) * sorted.length) - 1)
  return sorted[Math.max(0, at)]
}

/** A figure as a person reads it: three significant digits, thousands apart. */
export function figure(value) {
  if (!Number.isFinite(value)) return '–'
  const rounded = Number(value.toPrecision(3))
  return rounded >= 1000 ? Math.round(rounded).toLocaleString('en-GB') : String(rounded)
}
