import { UnfitPdf } from './unfit-pdf'

/** Offsets at which an object, a trailer and the address of a table begin. */
export type Beginnings = Readonly<{
  objects: ReadonlySet<number>
  trailers: ReadonlySet<number>
  starts: ReadonlySet<number>
}>

const space = '[\\0\\t\\n\\f\\r ]'
const words: readonly (readonly [keyof Beginnings, RegExp])[] = [
  ['objects', new RegExp(`\\d+${space}+\\d+${space}+obj`, 'g')],
  ['trailers', new RegExp(`trailer(?=${space}*<<)`, 'g')],
  ['starts', /startxref/g],
]

/**
 * A reader that finds a table wanting searches the bytes for where objects begin, also within streams, texts and comments:
 * nothing there may look like one. In what is packed it does by chance in one file of millions.
 *
 * @throws UnfitPdf
 */
export function checkBeginnings(bytes: Uint8Array, beginnings: Beginnings): void {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
  for (const [of, word] of words)
    for (const { index } of text.matchAll(word))
      if (!beginnings[of].has(index))
        throw new UnfitPdf('invalid-pdf', 'a second file within what it shows')
}
