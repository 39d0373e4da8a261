import {
  PDFContext,
  PDFDict,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  type PDFObject,
} from '@cantoo/pdf-lib'
import { contentLimits } from '@/lib/contracts/archive/content-limits'
import { Inflater } from './inflated'
import { ObjectParser } from './object-parser'
import { checkBeginnings, type Beginnings } from './check-beginnings'
import { numberOf, readTable, readTableStream, type Entry, type Table } from './read-tables'
import { UnfitPdf } from './unfit-pdf'

export type PdfFile = Readonly<{
  /** Every object of the file by its number, whether anything leads to it or not. */
  objects: ReadonlyMap<number, PDFObject>
  /** What stands under the word "trailer", or with a table in a stream. */
  trailers: readonly PDFDict[]
  /** What a reference leads to. */
  at: (reference: PDFRef) => PDFObject | undefined
  inflater: Inflater
  /** Numbers of the objects that its tables do not name, or say are free. */
  unnamed: readonly number[]
}>

/**
 * Reads a whole PDF from its first byte to its last. Whatever is no object, table, trailer or short comment ends it, and so
 * does a table that leads anywhere but to an object that was read: then no reader finds other objects than these.
 *
 * @throws UnfitPdf, and whatever the library throws at objects that are none
 */
export function readFile(bytes: Uint8Array): PdfFile {
  const reading = new Reading(bytes)
  reading.read()
  const { objects, trailers, inflater, unnamed } = reading
  return {
    objects,
    trailers,
    inflater,
    unnamed,
    at: ({ objectNumber }) => objects.get(objectNumber),
  }
}

const header = /^%PDF-(1\.[0-7]|2\.0)[\r\n]/
const longestComment = 255

class Reading {
  readonly objects = new Map<number, PDFObject>()
  readonly trailers: PDFDict[] = []
  readonly inflater = new Inflater()
  private readonly context = PDFContext.create()
  private readonly parser: ObjectParser
  private readonly offsets = new Map<number, number>()
  /** Numbers of the objects in each object stream, in order. */
  private readonly packed = new Map<number, number[]>()
  private readonly tables = new Map<number, Table>()
  private readonly trailersAt = new Set<number>()
  /** Filled when all is read. */
  readonly unnamed: number[] = []
  private readonly starts: number[] = []
  private readonly startsAt = new Set<number>()

  constructor(private readonly bytes: Uint8Array) {
    this.parser = new ObjectParser(bytes, this.context)
  }

  read(): void {
    const beginning = Buffer.from(this.bytes.subarray(0, 16)).toString('latin1')
    if (!header.test(beginning)) throw new UnfitPdf('invalid-pdf', 'no header at its beginning')
    for (this.skip(); !this.parser.isDone(); this.skip()) this.part()
    this.checkEnd()
    this.checkLengths()
    this.checkTables()
    const objects = new Set(this.offsets.values())
    const beginnings: Beginnings = { objects, trailers: this.trailersAt, starts: this.startsAt }
    checkBeginnings(this.bytes, beginnings)
  }

  /** White space and comments, in which nothing long or like HTML may hide. */
  private skip(): void {
    const { parser } = this
    const from = parser.at
    parser.skipSpace()
    const between = Buffer.from(this.bytes.subarray(from, parser.at)).toString('latin1')
    const lines = between.split(/[\r\n]+/)
    if (
      lines.some(
        (line) => line.length > longestComment || (line.includes('<') && line.includes('%')),
      )
    )
      throw new UnfitPdf('invalid-pdf', 'something other than objects')
  }

  private part(): void {
    const { parser } = this
    const start = parser.at
    if (parser.takes('xref')) {
      const { entries, trailerAt } = readTable(parser)
      const trailer = parser.dictionary()
      this.tables.set(start, { entries, trailer })
      this.trailersAt.add(trailerAt)
      this.trailers.push(trailer)
    } else if (parser.takes('startxref')) {
      this.startsAt.add(start)
      this.starts.push(parser.integer())
    } else this.object(start)
  }

  private object(start: number): void {
    const { number, generation, value } = this.parser.indirectObject()
    if (generation !== 0) throw new UnfitPdf('invalid-pdf', 'an object that was changed')
    this.keep(number, value)
    this.offsets.set(number, start)
    if (!(value instanceof PDFRawStream)) return
    const type = value.dict.get(PDFName.of('Type'))
    if (type === PDFName.of('ObjStm')) this.unpack(number, value)
    if (type === PDFName.of('XRef')) {
      const entries = readTableStream(value, this.inflater)
      this.tables.set(start, { entries, trailer: value.dict })
      this.trailers.push(value.dict)
    }
  }

  private keep(number: number, value: PDFObject): void {
    if (this.objects.has(number)) throw new UnfitPdf('invalid-pdf', 'an object that stands twice')
    if (value instanceof PDFRef) throw new UnfitPdf('invalid-pdf', 'an object that is another')
    this.objects.set(number, value)
    if (this.objects.size > contentLimits.pdfObjects)
      throw new UnfitPdf('too-large', `more than ${contentLimits.pdfObjects} objects`)
  }

  private unpack(container: number, stream: PDFRawStream): void {
    const count = numberOf(stream.dict, 'N')
    const first = numberOf(stream.dict, 'First')
    const parser = new ObjectParser(this.inflater.bytesOf(stream), this.context, false)
    if (count > contentLimits.pdfObjects)
      throw new UnfitPdf('too-large', `more than ${contentLimits.pdfObjects} objects`)
    const places = Array.from(
      { length: count },
      () => [parser.integer(), parser.integer()] as const,
    )
    let end = 0
    for (const [number, offset] of places) {
      // Readers differ about whether an object ends where the next begins.
      if (first + offset < end) throw new UnfitPdf('invalid-pdf', 'packed objects that overlap')
      parser.moveTo(first + offset)
      this.keep(number, parser.parseObject())
      end = parser.at
    }
    this.packed.set(
      container,
      places.map(([number]) => number),
    )
  }

  private checkEnd(): void {
    const end = Buffer.from(this.bytes.subarray(-1024)).toString('latin1')
    if (!/startxref\s+\d+\s+%%EOF\s*$/.test(end)) throw new UnfitPdf('invalid-pdf', 'no end')
  }

  private checkLengths(): void {
    for (const { length, found } of this.parser.unsureEnds) {
      const value = this.objects.get(length.objectNumber)
      const told = value instanceof PDFNumber ? value.asNumber() : NaN
      // Up to two bytes of an end of line stand before "endstream".
      if (!(told <= found && told >= found - 2))
        throw new UnfitPdf('invalid-pdf', 'a stream that ends elsewhere than it says')
    }
  }

  private checkTables(): void {
    const astray = new UnfitPdf('invalid-pdf', 'a table of objects that leads elsewhere')
    const last = this.starts.at(-1)
    if (last === undefined || !this.tables.has(last)) throw astray
    // The first of the two tables of a file that is made for the web says 0.
    if (!this.starts.every((start) => start === 0 || this.tables.has(start))) throw astray
    for (const { entries, trailer } of this.tables.values()) {
      for (const offset of leadsOn(trailer)) if (!this.tables.has(offset)) throw astray
      if (!entries.every((entry) => this.leadsToObject(entry))) throw astray
    }
    const inUse = this.inUse(last)
    for (const [number, value] of this.objects)
      if (!inUse.has(number) && !isTable(value)) this.unnamed.push(number)
  }

  /** Numbers of the objects that a reader finds, for which the first table that it meets decides. */
  private inUse(start: number): ReadonlySet<number> {
    const named = new Map<number, boolean>()
    const rest = [start]
    const seen = new Set<number>()
    for (let next = rest.shift(); next !== undefined; next = rest.shift()) {
      const table = this.tables.get(next)
      if (!table || seen.has(next)) continue
      seen.add(next)
      for (const entry of table.entries)
        if (!named.has(entry.number)) named.set(entry.number, !('isFree' in entry))
      rest.push(...leadsOn(table.trailer))
    }
    return new Set([...named].filter(([, isInUse]) => isInUse).map(([number]) => number))
  }

  private leadsToObject(entry: Entry): boolean {
    if ('isFree' in entry) return true
    if ('offset' in entry) {
      this.parser.moveTo(entry.offset)
      this.parser.skipSpace()
      return this.offsets.get(entry.number) === this.parser.at
    }
    return this.packed.get(entry.container)?.[entry.index] === entry.number
  }
}

/** Offsets of the tables that are read after one, in their order. */
function leadsOn(trailer: PDFDict): number[] {
  return ['XRefStm', 'Prev'].flatMap((name) =>
    trailer.has(PDFName.of(name)) ? [numberOf(trailer, name)] : [],
  )
}

const isTable = (value: PDFObject) =>
  value instanceof PDFRawStream && value.dict.get(PDFName.of('Type')) === PDFName.of('XRef')
