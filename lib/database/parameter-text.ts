/**
 * A parameter as PostgreSQL reads it in text form, as `pg` would send it: instants in ISO form, arrays as array
 * literals, other objects as JSON. Bytes stay bytes.
 */
export function parameterText(value: unknown): string | Buffer | null {
  if (value === null || value === undefined) return null
  if (typeof value === 'string') return value
  if (value instanceof Uint8Array) return Buffer.from(value.buffer, value.byteOffset, value.length)
  if (value instanceof Date) return value.toISOString()
  if (Array.isArray(value)) return `{${value.map(elementText).join(',')}}`
  if (typeof value === 'object') return JSON.stringify(value)
  return String(value)
}

function elementText(value: unknown): string {
  if (value === null || value === undefined) return 'NULL'
  if (value instanceof Uint8Array) return `"\\\\x${Buffer.from(value).toString('hex')}"`
  if (Array.isArray(value)) return String(parameterText(value))
  return `"${String(parameterText(value)).replace(/(["\\])/g, '\\$1')}"`
}
