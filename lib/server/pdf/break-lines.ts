import type { Direction, Run } from './blocks'
import { levelsOf, type Levels } from './directions'
import { drawn } from './drawn'
import { piecesOf, type Piece, type TellMissing } from './fonts'
import { tellsLetters } from './font-files'
import { signsOf } from './signs'

/** Pieces as they are read, the room that they stand in, and the level that says at which side they begin. */
export type Line = Readonly<{
  pieces: readonly Piece[]
  width: number
  level: number
  /** It goes on where the one before was full. */
  goesOn?: true
}>
/** Width of words in a font, in points. */
export type Measure = (text: string, font: string) => number

type Setting = Readonly<{ direction?: Direction; tellMissing: TellMissing }>

/**
 * Breaks words into lines no wider than `width`; a word that is wider is cut. A "\n" always ends a line. The pieces of a
 * line stand as they are read; their levels say how they stand on the page.
 */
export function breakLines(
  runs: readonly Run[],
  width: number,
  measure: Measure,
  setting: Setting,
): Line[] {
  const words = runs.map((run) => ({ ...run, text: run.text.normalize() }))
  const levels = levelsOf(words.map(({ text }) => text).join(''), setting.direction)
  const sizeOf = (piece: Piece) => measure(drawn(piece).text, piece.font)
  const lines: { pieces: Piece[]; goesOn?: true }[] = [{ pieces: [] }]
  let used = 0
  let space: Piece | null = null

  const newLine = (start: { goesOn?: true } = {}) => {
    lines.push({ pieces: [], ...start })
    used = 0
    space = null
  }
  const put = (piece: Piece, size: number) => {
    lines.at(-1)?.pieces.push(piece)
    used += size
  }

  for (const token of tokensOf(words, levels, setting.tellMissing)) {
    if (token === '\n') {
      const last = lines.at(-1)?.pieces.at(-1)
      if (last) put({ font: last.font, text: ' ', level: levels.base }, 0)
      newLine()
    } else if (token.every(({ text }) => text === ' ')) space = used > 0 ? (token[0] ?? null) : null
    else {
      const size = token.reduce((sum, piece) => sum + sizeOf(piece), 0)
      // The space at the end of a line is kept: without it a reader of the file hears two words as one.
      if (space) put(space, sizeOf(space))
      if (used > 0 && used + size > width) newLine({ goesOn: true })
      space = null
      for (const piece of token.flatMap((each) => cut(each, width, sizeOf))) {
        const own = sizeOf(piece)
        if (used > 0 && used + own > width) newLine({ goesOn: true })
        put(piece, own)
      }
    }
  }
  return lines.map(({ pieces, ...start }) => ({
    ...{ pieces: ended(joined(pieces), levels), width, level: levels.base },
    ...start,
  }))
}

/** Words that hold together, single spaces and line breaks, in order. A word can be in several fonts. */
function tokensOf(
  runs: readonly Run[],
  levels: Levels,
  tellMissing: TellMissing,
): (readonly Piece[] | '\n')[] {
  const tokens: (readonly Piece[] | '\n')[] = []
  let word: Piece[] = []
  const endWord = () => {
    if (word.length > 0) tokens.push(word)
    word = []
  }
  let at = 0
  for (const { text, ...look } of runs) {
    for (const part of text.split(/( |\n)/)) {
      const pieces = evenParts(part, at, levels).flatMap(([same, level]) =>
        piecesOf(same, look, tellMissing).flatMap((piece) => atLevel(piece, level)),
      )
      at += part.length
      if (part === '\n' || part === ' ') {
        const before = word.at(-1)
        endWord()
        tokens.push(part === '\n' ? part : pieces.map((space) => beside(before, space)))
      } else word.push(...pieces)
    }
  }
  endWord()
  return tokens
}

/** Signs that run to the left stand one by one, so that each says which one it is: a bracket is drawn as the other. */
function atLevel(piece: Piece, level: number): Piece[] {
  if (level === 0) return [piece]
  const isWhole = level % 2 === 0 || !tellsLetters(piece.font)
  const texts = isWhole ? [piece.text] : signsOf(piece.text)
  return texts.map((text) => ({ ...piece, text, level }))
}

/** The parts of a word that are of one level each. */
function evenParts(part: string, at: number, { of }: Levels): [text: string, level: number][] {
  const parts: [string, number][] = []
  for (let index = 0; index < part.length; index += 1) {
    const level = of(at + index)
    const last = parts.at(-1)
    if (last?.[1] === level) last[0] += part.charAt(index)
    else parts.push([part.charAt(index), level])
  }
  return parts
}

function cut(piece: Piece, width: number, sizeOf: (piece: Piece) => number): Piece[] {
  if (sizeOf(piece) <= width) return [piece]
  const parts: Piece[] = []
  let last = ''
  for (const sign of signsOf(piece.text)) {
    if (last !== '' && sizeOf({ ...piece, text: last + sign }) > width) {
      parts.push({ ...piece, text: last })
      last = ''
    }
    last += sign
  }
  return [...parts, { ...piece, text: last }]
}

/** A space between words that run to the left is of their font, so that the two are written as one. */
function beside(before: Piece | undefined, space: Piece): Piece {
  const isOfWord = before && isLeftward(before) && isLeftward(space) && !tellsLetters(before.font)
  return isOfWord ? { ...space, font: before.font } : space
}

function isLeftward({ level = 0 }: Piece): boolean {
  return level % 2 === 1
}

/** Neighbours in the same font as one piece, so that words are found when one searches the file. */
function joined(line: readonly Piece[]): Piece[] {
  const pieces: Piece[] = []
  for (const piece of line) {
    const last = pieces.at(-1)
    if (last && mayJoin(last, piece))
      pieces[pieces.length - 1] = { ...piece, text: last.text + piece.text }
    else pieces.push(piece)
  }
  return pieces
}

/** Words that run to the left take the space before them along; signs that do stay apart (see {@link atLevel}). */
function mayJoin(one: Piece, next: Piece): boolean {
  if (one.level !== next.level || one.language !== next.language) return false
  if (one.struck !== next.struck || one.underlined !== next.underlined) return false
  if (!isLeftward(one)) return one.font === next.font
  return !tellsLetters(next.font) && (one.font === next.font || one.text === ' ')
}

/** Space at the end of a line stands where the line ends, whatever runs before it (UAX #9, L1). */
function ended(line: readonly Piece[], { base }: Levels): Piece[] {
  const last = line.at(-1)
  return last?.text === ' ' && last.level !== undefined
    ? [...line.slice(0, -1), { ...last, level: base }]
    : [...line]
}
