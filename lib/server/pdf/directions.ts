import 'server-only'
import bidiFactory from 'bidi-js'
import type { Block, Direction, Run } from './blocks'

const bidi = bidiFactory()

/** Letters that run from right to left, or an isolate that turns what is in it. */
const turning =
  /[\u0590-\u08ff\u200f\u2067\ufb1d-\ufdff\ufe70-\ufefc]|[\u{10800}-\u{10fff}]|[\u{1e800}-\u{1efff}]/u

export type Levels = Readonly<{ base: number; of: (index: number) => number }>

/** The level of each character: odd from right to left (UAX #9). A line break parts lines, not the paragraph. */
export function levelsOf(text: string, direction: Direction = 'auto'): Levels {
  if (direction !== 'rtl' && !turning.test(text)) return { base: 0, of: () => 0 }
  const { levels, paragraphs } = bidi.getEmbeddingLevels(
    text.replace(/[\n\r\u001c-\u001e\u0085\u2029]/g, '\u2028'),
    direction,
  )
  return { base: paragraphs[0]?.level ?? 0, of: (index) => levels[index] ?? 0 }
}

/** The pieces of a line from left to right, as their places in reading order (UAX #9, L2). */
export function leftToRight(levels: readonly number[]): number[] {
  const order = levels.map((_, index) => index)
  const levelAt = (place: number) => levels[order[place] ?? 0] ?? 0
  for (let level = Math.max(0, ...levels); level > 0; level -= 1) {
    for (let start = 0; start < order.length; start += 1) {
      let end = start
      while (end < order.length && levelAt(end) >= level) end += 1
      if (end - start > 1) {
        const turned = order.slice(start, end).reverse()
        order.splice(start, turned.length, ...turned)
      }
      start = Math.max(start, end - 1)
    }
  }
  return order
}

/** A bracket as it opens towards words that run from right to left. */
export function mirrored(character: string): string {
  return bidi.getMirroredCharacter(character) ?? character
}

/** On which side a list has its marks: as it says, as what is around it does, or as its first words run. */
export function sideOf(block: Block, around: Direction = 'auto'): 'ltr' | 'rtl' {
  const { direction = around } = block
  if (direction !== 'auto') return direction
  return levelsOf(textOf(block), 'auto').base === 1 ? 'rtl' : 'ltr'
}

function textOf(block: Block): string {
  if (block.kind === 'list')
    return block.items.flatMap(({ blocks }) => blocks.map(textOf)).join(' ')
  if (block.kind === 'group') return block.blocks.map(textOf).join(' ')
  if (block.kind === 'table')
    return [block.caption, ...block.rows.flatMap((row) => row.map(({ runs }) => runs))]
      .map(wordsIn)
      .join(' ')
  return 'runs' in block ? wordsIn(block.runs) : ''
}

const wordsIn = (runs: readonly Run[]) => runs.map(({ text }) => text).join('')
