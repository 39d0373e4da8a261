import {
  PDFDict,
  PDFName,
  PDFNumber,
  PDFObjectParser,
  PDFRawStream,
  PDFRef,
  PDFStream,
  type PDFContext,
  type PDFObject,
} from '@cantoo/pdf-lib'
import { UnfitPdf } from './unfit-pdf'

/** Where a stream ends whose length stands in an object that may come later. */
export type UnsureEnd = Readonly<{ length: PDFRef; found: number }>

const word = (text: string) => [...Buffer.from(text, 'latin1')]
const [obj, endobj, stream, endstream] = ['obj', 'endobj', 'stream', 'endstream'].map(word) as [
  number[],
  number[],
  number[],
  number[],
]
const [cr, lf] = [13, 10]

/**
 * The library's reader of PDF objects, made strict: where readers of PDF differ about what bytes mean, there is no
 * guess but an end (ADR 23). It skips nothing and never searches for where something might begin.
 */
export class ObjectParser extends PDFObjectParser {
  readonly unsureEnds: UnsureEnd[] = []

  constructor(
    private readonly source: Uint8Array,
    context: PDFContext,
    private readonly mayHoldStreams = true,
  ) {
    // The package keeps the class of its byte streams to itself.
    super(PDFObjectParser.forBytes(source, context)['bytes'], context)
  }

  get at(): number {
    return this.bytes.offset()
  }

  isDone(): boolean {
    return this.bytes.done()
  }

  moveTo(offset: number): void {
    this.bytes.moveTo(offset)
  }

  skipSpace(): void {
    this.skipWhitespaceAndComments()
  }

  /** Takes a keyword if it stands here. */
  takes(text: string): boolean {
    return this.matchKeyword(word(text))
  }

  integer(): number {
    this.skipSpace()
    const value = this.parseRawInt()
    if (!Number.isSafeInteger(value)) throw new UnfitPdf('invalid-pdf', 'a number without end')
    return value
  }

  /** "7 0 obj … endobj" from here on. */
  indirectObject(): Readonly<{ number: number; generation: number; value: PDFObject }> {
    const number = this.integer()
    const generation = this.integer()
    this.skipSpace()
    if (!this.matchKeyword(obj)) throw new UnfitPdf('invalid-pdf', 'something that is no object')
    const value = this.parseObject()
    this.skipSpace()
    if (!this.matchKeyword(endobj)) throw new UnfitPdf('invalid-pdf', 'an object without end')
    return { number, generation, value }
  }

  dictionary(): PDFDict {
    this.skipSpace()
    const value = this.parseObject()
    if (value instanceof PDFDict) return value
    throw new UnfitPdf('invalid-pdf', 'a trailer that is no dictionary')
  }

  /** Names are written in one way: an escape that readers undo once, twice or not at all is none. */
  protected override parseName(): PDFName {
    const start = this.at
    const name = super.parseName()
    const raw = Buffer.from(this.source.subarray(start, this.at)).toString('latin1')
    if (/#(?![0-9a-f]{2})|#00|#23/i.test(raw))
      throw new UnfitPdf('invalid-pdf', 'a name that is not one to every reader')
    return name
  }

  /** The archive's files were never changed: every object is the first of its number. */
  protected override parseNumberOrRef(): PDFNumber | PDFRef {
    const value = super.parseNumberOrRef()
    if (
      value instanceof PDFRef &&
      !(Number.isSafeInteger(value.objectNumber) && value.generationNumber === 0)
    )
      throw new UnfitPdf('invalid-pdf', 'a reference to an object that was changed')
    return value
  }

  /** A key that stands twice means one thing to one reader and another to the next. */
  protected override parseDict(): PDFDict {
    this.bytes.assertNext(60)
    this.bytes.assertNext(60)
    const entries = new Map<PDFName, PDFObject>()
    for (this.skipSpace(); this.bytes.peek() !== 62; this.skipSpace()) {
      const key = this.parseName()
      if (entries.has(key)) throw new UnfitPdf('invalid-pdf', 'a dictionary with a key twice')
      entries.set(key, this.parseObject())
    }
    this.bytes.assertNext(62)
    this.bytes.assertNext(62)
    return PDFDict.fromMapWithContext(entries, this.context)
  }

  protected override parseDictOrStream(): PDFDict | PDFStream {
    const dictionary = this.parseDict()
    const after = this.at
    this.skipSpace()
    if (!this.mayHoldStreams || !this.matchKeyword(stream)) {
      this.bytes.moveTo(after)
      return dictionary
    }
    if (this.bytes.peek() === cr) this.bytes.next()
    this.bytes.assertNext(lf)
    const start = this.at
    const end = this.endOf(dictionary.get(PDFName.of('Length')), start)
    return PDFRawStream.of(dictionary, this.source.subarray(start, end))
  }

  /** The end by the length that is told, if "endstream" follows there. */
  private endOf(length: PDFObject | undefined, start: number): number {
    if (length instanceof PDFRef) return this.searchedEnd(length, start)
    if (!(length instanceof PDFNumber)) throw new UnfitPdf('invalid-pdf', 'a stream without length')
    const end = start + length.asNumber()
    this.bytes.moveTo(end)
    this.skipWhitespace()
    if (this.matchKeyword(endstream)) return end
    throw new UnfitPdf('invalid-pdf', 'a stream that ends elsewhere than it says')
  }

  private searchedEnd(length: PDFRef, start: number): number {
    const end = Buffer.from(this.source.buffer, this.source.byteOffset, this.source.length).indexOf(
      'endstream',
      start,
      'latin1',
    )
    if (end < 0) throw new UnfitPdf('invalid-pdf', 'a stream without end')
    this.unsureEnds.push({ length, found: end - start })
    this.bytes.moveTo(end)
    this.matchKeyword(endstream)
    return end
  }
}
