/** The body of a request that a test sends piece by piece, as slowly as it likes. */
export function heldBody() {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>()
  const writer = writable.getWriter()
  const encoder = new TextEncoder()
  return {
    /** What a request is made with; `app.request` takes no body that is a stream without it. */
    init: { body: readable, duplex: 'half' } as RequestInit,
    /** Done when somebody has begun to read it. */
    send: (text: string) => writer.write(encoder.encode(text)),
    end: () => writer.close(),
  }
}
