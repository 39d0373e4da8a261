const utf8 = new TextEncoder()

/** Hash of a leaf of the log's tree: SHA-256 of a zero byte and the event as it was written (RFC 9162, 2.1.1). In hex. */
export function leafHash(event: string): Promise<string> {
  return sha256(Uint8Array.of(0), utf8.encode(event))
}

/** Hash of an inner node: SHA-256 of a one byte and both children. In hex. */
export function nodeHash(left: string, right: string): Promise<string> {
  return sha256(Uint8Array.of(1), fromHex(left), fromHex(right))
}

async function sha256(...parts: readonly Uint8Array[]): Promise<string> {
  const bytes = Uint8Array.from(parts.flatMap((part) => [...part]))
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

function fromHex(hex: string): Uint8Array {
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
}
