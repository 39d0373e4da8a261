const newline = 10

/**
 * The lines of a stream of bytes, one at a time and without empty ones, so that a batch may be longer than memory. A
 * line over `limit` bytes comes as undefined.
 */
export async function* lines(
  stream: AsyncIterable<Uint8Array>,
  limit: number,
): AsyncGenerator<Uint8Array | undefined> {
  let parts: Uint8Array[] = []
  let size = 0
  const take = (part: Uint8Array) => {
    size += part.byteLength
    if (size > limit) parts = []
    else parts.push(part)
  }
  const finish = () => {
    const line = size > limit ? undefined : Buffer.concat(parts)
    parts = []
    size = 0
    return line
  }
  for await (const chunk of stream) {
    let start = 0
    for (let end = chunk.indexOf(newline); end >= 0; end = chunk.indexOf(newline, start)) {
      take(chunk.subarray(start, end))
      start = end + 1
      const line = finish()
      if (!isBlank(line)) yield line
    }
    take(chunk.subarray(start))
  }
  const last = finish()
  if (!isBlank(last)) yield last
}

function isBlank(line: Uint8Array | undefined): boolean {
  return line !== undefined && line.every((byte) => byte === 32 || byte === 9 || byte === 13)
}
