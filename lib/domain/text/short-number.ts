/** Digits and capitals without those that are taken for others: I, L, O and U. */
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

const id = /^([0-9a-f]{5})([0-9a-f]{5})([0-9a-f]{5})[0-9a-f]{17}$/

/**
 * A random id as it can be said and written by hand: twelve signs in three groups, "4K7P-2M9X-QR5T". It is the beginning of the id,
 * so it says as little of how many there are (L2). What is signed and compared is the id. An id of another kind stays as it is.
 */
export function shortNumber(text: string): string {
  const [, ...groups] = id.exec(text) ?? []
  return groups.length === 0 ? text : groups.map(inSigns).join('-')
}

/** Five digits of sixteen, twenty bits, are four signs of thirty-two. */
function inSigns(group: string): string {
  const value = Number.parseInt(group, 16)
  return [15, 10, 5, 0].map((shift) => signs[(value >> shift) & 31]).join('')
}

/**
 * Whether somebody has written the number of an id, short or whole. Small letters, other groups and signs that look alike count. Two
 * ids in a thousand million million million have the same short number: whoever looks one up takes all that it fits.
 */
export function isNumberOf(written: string, text: string): boolean {
  return plain(written) === plain(shortNumber(text)) || written.trim().toLowerCase() === text
}

/** How the ids begin that have this short number; null: it is none. */
export function beginningOf(written: string): string | null {
  const number = plain(written)
  if (number.length !== 12) return null
  const values = [...number].map((sign) => signs.indexOf(sign))
  if (values.includes(-1)) return null
  const groups = [0, 4, 8].map((at) =>
    values.slice(at, at + 4).reduce((sum, value) => sum * 32 + value, 0),
  )
  return groups.map((group) => group.toString(16).padStart(5, '0')).join('')
}

function plain(number: string): string {
  const signsAlone = number.toUpperCase().replaceAll(/[\s-]/g, '')
  return signsAlone.replaceAll('O', '0').replaceAll(/[IL]/g, '1')
}
