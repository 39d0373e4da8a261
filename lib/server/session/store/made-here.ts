/**
 * Whether a text of the address can be an id that the portal has made: 128 bits in base64url. Nothing else is looked for, for the
 * database does not take every text.
 */
export function isMadeHere(id: string): boolean {
  return /^[\w-]{22}$/.test(id)
}
