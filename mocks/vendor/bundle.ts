import { createHash } from 'node:crypto'

export type BundleEntry = Readonly<{
  fullUrl: string
  resource: Readonly<Record<string, unknown> & { resourceType: string }>
  request: Readonly<{ method: 'POST' | 'PUT'; url: string }>
}>

export type Bundle = Readonly<{
  resourceType: 'Bundle'
  type: 'transaction'
  entry: readonly BundleEntry[]
}>

/** A transaction of any entries; put those of several builders into one to store them all or not at all. */
export function bundleOf(entry: readonly BundleEntry[]): Bundle {
  return { resourceType: 'Bundle', type: 'transaction', entry }
}

/** A urn:uuid that follows from the words alone, so that the same input always makes the same Bundle. */
export function uuidFor(...words: readonly string[]): string {
  const hex = createHash('sha256').update(words.join('\n')).digest('hex')
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
  ]
  return `urn:uuid:${[...parts, hex.slice(20, 32)].join('-')}`
}

export function urn(oid: string): string {
  return `urn:oid:${oid}`
}
