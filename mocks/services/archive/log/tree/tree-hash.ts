import { hash } from 'node:crypto'

/** Hash of a leaf of the Merkle tree over the log, in hex: SHA-256 of a zero byte and the text (RFC 9162, 2.1.1). */
export function leafHash(text: string): string {
  return hash('sha256', `\0${text}`, 'hex')
}

/** Hash of an inner node, in hex: SHA-256 of a one byte and both children. */
export function nodeHash(left: string, right: string): string {
  return hash('sha256', Buffer.from(`01${left}${right}`, 'hex'), 'hex')
}
