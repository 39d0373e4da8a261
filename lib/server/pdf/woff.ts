import { inflateSync } from 'node:zlib'

const headerLength = 44
const entryLength = 20
const recordLength = 16

/**
 * A font as it is without the packing of WOFF (W3C, version 1). The library unpacks a table each time that it is asked for,
 * by code of its own, which takes longer than all that it does with it.
 */
export function unpacked(file: Buffer): Buffer {
  if (file.toString('latin1', 0, 4) !== 'wOFF') return file
  const count = file.readUInt16BE(12)
  const tables = Array.from({ length: count }, (_, index) => tableAt(file, index))
  const start = 12 + count * recordLength
  const head = Buffer.alloc(start)
  file.copy(head, 0, 4, 8)
  head.writeUInt16BE(count, 4)
  const power = Math.floor(Math.log2(count))
  head.writeUInt16BE(16 * 2 ** power, 6)
  head.writeUInt16BE(power, 8)
  head.writeUInt16BE(16 * (count - 2 ** power), 10)
  let offset = start
  tables.forEach(({ entry, data }, index) => {
    const record = 12 + index * recordLength
    entry.copy(head, record, 0, 4)
    entry.copy(head, record + 4, 16, 20)
    head.writeUInt32BE(offset, record + 8)
    head.writeUInt32BE(entry.readUInt32BE(12), record + 12)
    offset += data.length
  })
  return Buffer.concat([head, ...tables.map(({ data }) => data)])
}

/** A table with its entry in the directory, filled up to whole words. */
function tableAt(file: Buffer, index: number): { entry: Buffer; data: Buffer } {
  const at = headerLength + index * entryLength
  const entry = file.subarray(at, at + entryLength)
  const offset = entry.readUInt32BE(4)
  const packed = entry.readUInt32BE(8)
  const length = entry.readUInt32BE(12)
  const bytes = file.subarray(offset, offset + packed)
  const data = Buffer.alloc(Math.ceil(length / 4) * 4)
  const whole = packed < length ? inflateSync(bytes) : bytes
  whole.copy(data)
  return { entry, data }
}
