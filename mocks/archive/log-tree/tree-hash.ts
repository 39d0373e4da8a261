import { createHash } from 'node:crypto'

/** Hash of a leaf, in hex: SHA-256 of a zero byte and the text (RFC 9162, 2.1.1). */
export function leafHash(text: string): string {
  return createHash('sha256').update('\0').update(text, 'utf8').digest('hex')
}

/** Hash of an inner node, in hex: SHA-256 of a one byte and both children. */
export function nodeHash(left: string, right: string): string {
  return createHash('sha256')
    .update('\u0001')
    .update(left, 'hex')
    .update(right, 'hex')
    .digest('hex')
}
