import { parseJson } from '../../protocol/http/read-body'
import type { ReadResult } from './bundle/transaction'
import { readTransaction } from './reading-in/read-transaction'

/** A Bundle as bytes, with what its reading needs to know; all of it can be handed to a thread. */
export type SentBundle = Readonly<{
  bytes: Uint8Array
  now: Date
  /** Logical ids of organisations and units. */
  organisations: readonly string[]
}>

/** `not-json`: nothing of it can be read. */
export type ReadBundle = ReadResult | 'not-json'

/** Reads a Bundle from its bytes to what is to be stored, or to all that is wrong with it (A3). */
export function readBundle({ bytes, now, organisations }: SentBundle): ReadBundle {
  const json = parseJson(bytes)
  if (!json) return 'not-json'
  const known = new Set(organisations)
  return readTransaction(json.value, { now, isOrganisation: (id) => known.has(id) })
}
