import 'server-only'
import type { Look } from './blocks'
import { fontOf, fontWith, type FontLook } from './font-files'
import { isJoiner, sameAs, settable, signsOf } from './signs'

/** Words set in one font, whose name the document knows. Of an odd level they run from right to left (UAX #9). */
export type Piece = Readonly<{ font: string; text: string; level?: number }> &
  Pick<Look, 'language' | 'struck' | 'underlined'>

/** Says in words that can be shown that a sign can't. */
export type TellMissing = (sign: string) => string

/**
 * Splits words by the fonts that they need. What is one sign to a reader stays in one font, where there is one that has
 * all of it. For a sign that no font has, `tellMissing` has the word.
 */
export function piecesOf(
  text: string,
  { bold, italic, even, ...beside }: Look,
  tellMissing: TellMissing,
): Piece[] {
  const look = { bold, italic, ...(even && { even }) }
  const pieces: (Piece & { text: string })[] = []
  const put = (font: string, part: string) => {
    const last = pieces.at(-1)
    if (last?.font === font) last.text += part
    else pieces.push({ font, text: part, ...beside })
  }
  const putAll = (signs: readonly string[], otherwise: (sign: string) => void) => {
    for (const sign of signs) {
      const font = fontFor(sign, look)
      if (font === undefined) otherwise(sign)
      else put(font, sign)
    }
  }
  putAll(signsOf(settable(text)), (sign) => {
    // A letter and a mark that no font has together are set one over the other from two.
    const parts = [...sign]
    if (parts.every((part) => fontFor(part, look) !== undefined)) putAll(parts, () => undefined)
    else putAll(signsOf(settable(tellMissing(sign))), refuse)
  })
  return pieces
}

function refuse(sign: string): never {
  throw new Error(`The words for a missing sign have one themselves: ${sign}`)
}

const chosen = new Map<string, string | undefined>()

function fontFor(sign: string, look: FontLook): string | undefined {
  const key = `${look.bold ? 'b' : ''}${look.italic ? 'i' : ''}${look.even ? 'e' : ''}:${sign}`
  const known = chosen.get(key)
  if (known !== undefined) return known
  const needed = [...sign].filter((part) => !isJoiner(part))
  const font =
    fontWith(codePointsOf(needed), look) ?? fontWith(codePointsOf(needed.map(alike)), look)
  if (font !== undefined && chosen.size < mostChosen) chosen.set(key, font)
  return font
}

/** More signs than anyone writes in; a thread keeps no more than so many in mind. */
const mostChosen = 20_000

const alike = (character: string) => sameAs(character) ?? character
const codePointsOf = (characters: readonly string[]) =>
  characters.map((each) => each.codePointAt(0) ?? 0)

/** What is drawn of a text in a font: of what the font lacks, what says the same or is seen in nothing. */
export function drawnIn(font: string, text: string): string {
  const has = (part: string) => fontOf(font).hasGlyphForCodePoint(part.codePointAt(0) ?? 0)
  return Array.from(text, (part) => (has(part) ? part : isJoiner(part) ? '' : alike(part))).join('')
}
