import type { Run } from './blocks'
import { piecesOf, type Piece } from './fonts'

export type Line = readonly Piece[]
/** Width of words in a font, in points. */
export type Measure = (text: string, font: string) => number

/** Breaks words into lines no wider than `width`; a word that is wider is cut. A "\n" always ends a line. */
export function breakLines(runs: readonly Run[], width: number, measure: Measure): Line[] {
  const lines: Piece[][] = [[]]
  let used = 0
  let space: Piece | null = null

  const newLine = () => {
    lines.push([])
    used = 0
    space = null
  }
  const put = (piece: Piece, size: number) => {
    lines.at(-1)?.push(piece)
    used += size
  }

  for (const token of tokensOf(runs)) {
    if (token === '\n') {
      const last = lines.at(-1)?.at(-1)
      if (last) put({ font: last.font, text: ' ' }, 0)
      newLine()
    } else if (token.every(({ text }) => text === ' ')) space = used > 0 ? (token[0] ?? null) : null
    else {
      const size = widthOf(token, measure)
      const gap: number = space ? measure(space.text, space.font) : 0
      // The space at the end of a line is kept: without it a reader of the file hears two words as one.
      if (space) put(space, gap)
      if (used > 0 && used + size > width) newLine()
      space = null
      for (const piece of token.flatMap((each) => cut(each, width, measure))) {
        const own = measure(piece.text, piece.font)
        if (used > 0 && used + own > width) newLine()
        put(piece, own)
      }
    }
  }
  return lines.map(joined)
}

/** Words that hold together, single spaces and line breaks, in order. A word can be in several fonts. */
function tokensOf(runs: readonly Run[]): (Piece[] | '\n')[] {
  const tokens: (Piece[] | '\n')[] = []
  let word: Piece[] = []
  const endWord = () => {
    if (word.length > 0) tokens.push(word)
    word = []
  }
  for (const { text, ...look } of runs) {
    for (const part of text.split(/( |\n)/)) {
      if (part === '') continue
      if (part !== ' ' && part !== '\n') {
        word.push(...piecesOf(part, look))
        continue
      }
      endWord()
      tokens.push(part === '\n' ? part : piecesOf(part, look))
    }
  }
  endWord()
  return tokens
}

function cut(piece: Piece, width: number, measure: Measure): Piece[] {
  if (measure(piece.text, piece.font) <= width) return [piece]
  const parts: { font: string; text: string }[] = []
  for (const character of piece.text) {
    const last = parts.at(-1)
    if (last && measure(last.text + character, piece.font) <= width) last.text += character
    else parts.push({ font: piece.font, text: character })
  }
  return parts
}

/** Neighbours in the same font as one piece, so that words are found when one searches the file. */
function joined(line: readonly Piece[]): Piece[] {
  const pieces: { font: string; text: string }[] = []
  for (const { font, text } of line) {
    const last = pieces.at(-1)
    if (last?.font === font) last.text += text
    else pieces.push({ font, text })
  }
  return pieces
}

function widthOf(pieces: readonly Piece[], measure: Measure): number {
  return pieces.reduce((sum, { text, font }) => sum + measure(text, font), 0)
}
