import 'server-only'
import { setImmediate } from 'node:timers/promises'
import type { InPieces } from '@/lib/domain/log/saved-rows'

/** Bytes that are read at once: a few milliseconds of work. */
const piece = 64 * 1024

/** Reads a text that was sent, however long it is, and lets others have their turn after each piece. */
export async function readInPieces<Read>(given: Blob, reader: InPieces<Read>): Promise<Read> {
  const decoder = new TextDecoder()
  for (let start = 0; start < given.size; start += piece) {
    const bytes = await given.slice(start, start + piece).arrayBuffer()
    reader.add(decoder.decode(bytes, { stream: true }))
    await setImmediate()
  }
  reader.add(decoder.decode())
  return reader.end()
}
