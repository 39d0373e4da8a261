/** What is used of tar-stream, which has no types of its own. */
declare module 'tar-stream' {
  import type { Readable } from 'node:stream'

  type Pack = Readable & {
    entry: (header: Readonly<{ name: string; mtime: Date; size: number }>, content: Buffer) => void
    finalize: () => void
  }
  export function pack(): Pack
}
