import { parseJson } from '../../protocol/http/read-body'
import type { ReadResult } from './bundle/transaction'
import { bundleAround, resourceIn } from './checked-resource'
import { readTransaction } from './reading-in/read-transaction'

/** A Bundle as bytes, with what its reading needs to know; all of it can be handed to a thread. */
export type SentBundle = Readonly<{
  bytes: Uint8Array
  /** To be stored as it is; or to be checked only: such a Bundle, or a document with its contents in it. */
  form: 'bundle' | 'checked-bundle' | 'checked-document'
  now: Date
  /** Logical ids of organisations and units. */
  organisations: readonly string[]
}>

/** `not-json`: nothing of it can be read; `not-parameters`: it is checked by Parameters that say something else. */
export type ReadBundle = ReadResult | 'not-json' | 'not-parameters'

/** Reads a Bundle from its bytes to what is to be stored, or to all that is wrong with it (A3). */
export function readBundle({ bytes, form, now, organisations }: SentBundle): ReadBundle {
  const json = parseJson(bytes)
  if (!json) return 'not-json'
  const known = new Set(organisations)
  const context = { now, isOrganisation: (id: string) => known.has(id) }
  if (form === 'bundle') return readTransaction(json.value, context)
  const sent = resourceIn(json.value)
  if (!sent) return 'not-parameters'
  const { resource } = sent
  return readTransaction(form === 'checked-bundle' ? resource : bundleAround(resource), context)
}
