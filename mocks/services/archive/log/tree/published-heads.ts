import { closeSync, fstatSync, fsyncSync, ftruncateSync, mkdirSync, openSync } from 'node:fs'
import { readSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { Away } from '../../away'

/**
 * A second place for the signed heads of the log, which whoever has the database does not hold (L7). One head a line, in the
 * order in which they were signed.
 */
export type PublishedHeads = Readonly<{
  /** The second place; null: there is none. */
  place: string | null
  /** JWS of the head that was published last; undefined before the first. */
  newest: () => string | undefined
  /** All lines, the last one first. */
  fromEnd: () => Iterable<string>
  /** On the disk when it returns. */
  publish: (jws: readonly string[]) => void
}>

/** Nothing is published: there is no second place. */
export const unpublished: PublishedHeads = {
  place: null,
  newest: () => undefined,
  fromEnd: () => [],
  publish: () => undefined,
}

/** More than two heads are long. Bytes. */
const tail = 8_000

/** A file that is only ever added to, but for a line that broke off in a crash. */
export function publishedInFile(file: string): PublishedHeads {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const within = <Value>(work: (handle: number) => Value): Value => {
    try {
      const handle = openSync(file, 'a+', 0o600)
      try {
        return work(handle)
      } finally {
        closeSync(handle)
      }
    } catch (error) {
      // Its disk is full, or away: nothing is proven until it is back.
      throw new Away(
        'heads',
        error instanceof Error && 'code' in error ? String(error.code) : 'unknown',
      )
    }
  }
  return {
    place: file,
    newest: () => within((handle) => endOf(handle).lines.at(-1)),
    fromEnd: () => linesFromEnd(file),
    publish: (jws) =>
      within((handle) => {
        const { size, broken } = endOf(handle)
        if (broken > 0) ftruncateSync(handle, size - broken)
        writeAll(handle, Buffer.from(jws.map((line) => `${line}\n`).join('')))
        fsyncSync(handle)
      }),
  }
}

/** However much of it the disk takes at once: a line that broke off is taken away by who publishes next. */
function writeAll(handle: number, bytes: Buffer): void {
  for (let done = 0; done < bytes.length;) done += writeSync(handle, bytes, done)
}

/** A piece at a time: of a busy archive the file has gigabytes. What follows the last whole line is none. */
function* linesFromEnd(file: string): Generator<string> {
  const handle = openSync(file, 'r')
  try {
    let rest = ''
    let isLast = true
    for (let end = fstatSync(handle).size; end > 0;) {
      const buffer = Buffer.alloc(Math.min(end, 8 * tail))
      end -= buffer.length
      readSync(handle, buffer, 0, buffer.length, end)
      const [first = '', ...lines] = `${buffer.toString('latin1')}${rest}`.split('\n')
      if (isLast && lines.length > 0) {
        lines.pop()
        isLast = false
      }
      yield* lines.reverse()
      rest = first
    }
    if (!isLast && rest !== '') yield rest
  } finally {
    closeSync(handle)
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
