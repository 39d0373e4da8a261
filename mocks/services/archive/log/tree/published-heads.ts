import { closeSync, fstatSync, fsyncSync, ftruncateSync, mkdirSync, openSync } from 'node:fs'
import { readSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * A second place for the signed heads of the log, which whoever has the database does not hold (L7). One head a line, in the
 * order in which they were signed.
 */
export type PublishedHeads = Readonly<{
  /** The second place; null: there is none. */
  place: string | null
  /** JWS of the head that was published last; undefined before the first. */
  newest: () => string | undefined
  /** On the disk when it returns. */
  publish: (jws: string) => void
}>

/** Nothing is published: there is no second place. */
export const unpublished: PublishedHeads = {
  place: null,
  newest: () => undefined,
  publish: () => undefined,
}

/** More than two heads are long. Bytes. */
const tail = 8_000

/** A file that is only ever added to, but for a line that broke off in a crash. */
export function publishedInFile(file: string): PublishedHeads {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const within = <Value>(work: (handle: number) => Value): Value => {
    const handle = openSync(file, 'a+', 0o600)
    try {
      return work(handle)
    } finally {
      closeSync(handle)
    }
  }
  return {
    place: file,
    newest: () => within((handle) => endOf(handle).lines.at(-1)),
    publish: (jws) =>
      within((handle) => {
        const { size, broken } = endOf(handle)
        if (broken > 0) ftruncateSync(handle, size - broken)
        writeSync(handle, `${jws}\n`)
        fsyncSync(handle)
      }),
  }
}

/** The last whole lines, and the bytes after them. */
function endOf(handle: number) {
  const { size } = fstatSync(handle)
  const buffer = Buffer.alloc(Math.min(size, tail))
  readSync(handle, buffer, 0, buffer.length, size - buffer.length)
  const lines = buffer.toString('latin1').split('\n')
  const broken = lines.pop() ?? ''
  return { size, lines, broken: broken.length }
}
