import { inflateSync } from 'node:zlib'
import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFRawStream } from '@cantoo/pdf-lib'
import { UnfitPdf } from './unfit-pdf'

/** Bytes that the packed objects, tables and metadata of one file may unpack to. */
const most = 64 * 1024 * 1024
const unreadable = new UnfitPdf('invalid-pdf', 'streams that cannot be read through')

/** Unpacks what must be read: plain, or packed by Flate alone. Counts what it unpacks, for the whole file. */
export class Inflater {
  private room = most

  bytesOf(stream: PDFRawStream): Uint8Array {
    const filters = filtersOf(stream.dict)
    if (filters.length === 0) return stream.contents
    if (filters.length > 1 || filters[0] !== 'FlateDecode' || this.room <= 0) throw unreadable
    const bytes = this.inflate(stream.contents)
    this.room -= bytes.length
    return unpredicted(bytes, stream.dict)
  }

  private inflate(bytes: Uint8Array): Uint8Array {
    try {
      return inflateSync(bytes, { maxOutputLength: this.room })
    } catch {
      throw unreadable
    }
  }
}

/** Names of the filters of a stream, in order. */
export function filtersOf(dictionary: PDFDict): string[] {
  const value = dictionary.get(PDFName.of('Filter'))
  if (value === undefined) return []
  const list = value instanceof PDFArray ? value.asArray() : [value]
  return list.map((each) => {
    if (each instanceof PDFName) return each.decodeText()
    throw new UnfitPdf('invalid-pdf', 'a stream that names its filter indirectly')
  })
}

/** Undoes the PNG predictors, with which tables of objects are usually packed. */
function unpredicted(bytes: Uint8Array, dictionary: PDFDict): Uint8Array {
  const value = dictionary.get(PDFName.of('DecodeParms'))
  const parameters = value instanceof PDFArray && value.size() === 1 ? value.get(0) : value
  if (parameters === undefined) return bytes
  if (!(parameters instanceof PDFDict)) throw unreadable
  const number = (name: string, usual: number) => {
    const found = parameters.get(PDFName.of(name))
    if (found === undefined) return usual
    if (found instanceof PDFNumber) return found.asNumber()
    throw unreadable
  }
  const predictor = number('Predictor', 1)
  if (predictor === 1) return bytes
  const columns = number('Columns', 1)
  const plain = number('Colors', 1) === 1 && number('BitsPerComponent', 8) === 8
  if (predictor < 10 || !plain || !(columns > 0)) throw unreadable
  return withoutPng(bytes, columns)
}

function withoutPng(bytes: Uint8Array, columns: number): Uint8Array {
  const rows = Math.floor(bytes.length / (columns + 1))
  const result = new Uint8Array(rows * columns)
  for (let row = 0; row < rows; row += 1) {
    const type = bytes[row * (columns + 1)] ?? 0
    for (let column = 0; column < columns; column += 1) {
      const at = row * columns + column
      const left = column > 0 ? (result[at - 1] ?? 0) : 0
      const up = row > 0 ? (result[at - columns] ?? 0) : 0
      const raw = bytes[row * (columns + 1) + 1 + column] ?? 0
      if (type > 2) throw unreadable
      result[at] = raw + (type === 1 ? left : type === 2 ? up : 0)
    }
  }
  return result
}
