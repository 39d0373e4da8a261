/** Whether the database refused or could not be reached: an SQLSTATE or an error of the network. */
export function isDatabaseError(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? String(error.code) : ''
  return /^[0-9A-Z]{5}$|^E[A-Z]+$/.test(code) || /connection|closed|terminated/i.test(error.message)
}
