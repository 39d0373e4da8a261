import { keptHead } from '@/lib/domain/log/log-witness'
import type { SavedRow } from '@/lib/domain/log/saved-rows'
import { keptFileReader } from '@/lib/domain/log/saved-rows-reader'

/** Bytes of a file that the portal takes in; a form with it has a little more (lib/portal-server/door/largest-body.ts). */
export const mostSent = 15_900_000

/** Bytes that are read at once. */
const piece = 1024 * 1024

/**
 * A saved log without what is not compared: its head, and the number and times of each row. What can't be read stays something
 * that can't be read.
 */
export async function lighten(file: Blob): Promise<Blob> {
  const rows: string[] = []
  const reader = keptFileReader((row) => rows.push(JSON.stringify(row ? dataOf(row) : {})))
  const decoder = new TextDecoder()
  for (let start = 0; start < file.size; start += piece) {
    const bytes = await file.slice(start, start + piece).arrayBuffer()
    reader.add(decoder.decode(bytes, { stream: true }))
  }
  reader.add(decoder.decode())
  const { ends, bare, total, unread } = reader.end()
  if (total === 0 && !unread && !bare) throw new Error('It is no log')
  return new Blob([`{"head":${JSON.stringify(keptHead(ends))},"rows":[${rows.join(',')}]}`])
}

const dataOf = ({ id, at, from }: SavedRow) => ({ id, first: from, last: at })
