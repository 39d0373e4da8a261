/** A message of Protocol Buffers without its schema: what stands under the number of each field, in order. */
export type Message = ReadonlyMap<number, readonly (Buffer | bigint)[]>

/** @throws when the bytes are none */
export function readMessage(bytes: Buffer): Message {
  const fields = new Map<number, (Buffer | bigint)[]>()
  let at = 0
  const varint = () => {
    let value = 0n
    for (let shift = 0n; ; shift += 7n) {
      const byte = bytes.readUInt8(at++)
      value |= BigInt(byte & 0x7f) << shift
      if (byte < 0x80) return value
    }
  }
  const take = (length: number) => {
    if (at + length > bytes.length) throw new Error('The message ends too early')
    at += length
    return bytes.subarray(at - length, at)
  }
  const valueOf: Readonly<Record<number, () => Buffer | bigint>> = {
    0: varint,
    1: () => take(8),
    2: () => take(Number(varint())),
    5: () => take(4),
  }
  while (at < bytes.length) {
    const tag = Number(varint())
    const read = valueOf[tag & 7]
    if (!read) throw new Error(`No such wire type: ${tag & 7}`)
    const number = tag >> 3
    fields.set(number, [...(fields.get(number) ?? []), read()])
  }
  return fields
}

/** The messages under a field. */
export const messagesAt = (message: Message, field: number): Message[] =>
  (message.get(field) ?? []).map((value) => readMessage(value as Buffer))

export const textAt = (message: Message | undefined, field: number): string =>
  String(message?.get(field)?.[0] ?? '')

export const hexAt = (message: Message, field: number): string => {
  const [value] = message.get(field) ?? []
  return Buffer.isBuffer(value) ? value.toString('hex') : ''
}
