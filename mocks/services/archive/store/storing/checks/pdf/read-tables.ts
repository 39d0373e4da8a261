import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFRawStream } from '@cantoo/pdf-lib'
import type { Inflater } from './inflated'
import type { ObjectParser } from './object-parser'
import { UnfitPdf } from './unfit-pdf'

/** Where a reader is told to look for an object: at an offset, or as so many-eth in an object stream. */
export type Entry = Readonly<{ number: number }> &
  (
    | Readonly<{ offset: number }>
    | Readonly<{ container: number; index: number }>
    | Readonly<{ isFree: true }>
  )

export type Table = Readonly<{ entries: readonly Entry[]; trailer: PDFDict }>

const broken = new UnfitPdf('invalid-pdf', 'a table of objects that cannot be read')

/** The lines of a table in plain text, after the word "xref", and where its trailer begins. */
export function readTable(
  parser: ObjectParser,
): Readonly<{ entries: readonly Entry[]; trailerAt: number }> {
  const entries: Entry[] = []
  parser.skipSpace()
  for (;;) {
    const trailerAt = parser.at
    if (parser.takes('trailer')) return { entries, trailerAt }
    const first = parser.integer()
    const count = parser.integer()
    for (let each = 0; each < count; each += 1) {
      const offset = parser.integer()
      const generation = parser.integer()
      parser.skipSpace()
      const number = first + each
      if (parser.takes('n')) {
        if (generation !== 0) throw broken
        entries.push({ number, offset })
      } else if (parser.takes('f')) entries.push({ number, isFree: true })
      else throw broken
    }
    parser.skipSpace()
  }
}

/** The entries of a table in a stream. */
export function readTableStream(stream: PDFRawStream, inflater: Inflater): Entry[] {
  const [type = 0, second = 0, third = 0] = numbers(stream.dict, 'W') ?? []
  const width = type + second + third
  if (width < 1 || width > 24) throw broken
  const bytes = Buffer.from(inflater.bytesOf(stream))
  const ranges = numbers(stream.dict, 'Index') ?? [0, numberOf(stream.dict, 'Size')]
  const entries: Entry[] = []
  let at = 0
  const field = (size: number) => {
    let value = 0
    for (let each = 0; each < size; each += 1) value = value * 256 + (bytes[at++] ?? 0)
    return value
  }
  for (let range = 0; range + 1 < ranges.length; range += 2) {
    const [first = 0, count = 0] = ranges.slice(range, range + 2)
    if (at + count * width > bytes.length) throw broken
    for (let number = first; number < first + count; number += 1) {
      const kind = type === 0 ? 1 : field(type)
      const [one, two] = [field(second), field(third)]
      if (kind === 1 && two === 0) entries.push({ number, offset: one })
      else if (kind === 2) entries.push({ number, container: one, index: two })
      else if (kind === 0) entries.push({ number, isFree: true })
      else throw broken
    }
  }
  return entries
}

export function numberOf(dictionary: PDFDict, name: string): number {
  const value = dictionary.get(PDFName.of(name))
  if (value instanceof PDFNumber && Number.isSafeInteger(value.asNumber())) return value.asNumber()
  throw broken
}

function numbers(dictionary: PDFDict, name: string): number[] | undefined {
  const value = dictionary.get(PDFName.of(name))
  if (value === undefined) return undefined
  if (!(value instanceof PDFArray)) throw broken
  return value.asArray().map((each) => {
    if (each instanceof PDFNumber && each.asNumber() >= 0) return each.asNumber()
    throw broken
  })
}
