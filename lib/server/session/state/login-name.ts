import { createHash } from 'node:crypto'

/** Tells one login from another: in a page and in its forms. No secret, and nothing of the person. */
export function loginName(label: string): string {
  return createHash('sha256').update(label).digest('hex').slice(0, 16)
}
