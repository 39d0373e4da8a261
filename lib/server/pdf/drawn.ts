import 'server-only'
import { mirrored } from './directions'
import { tellsLetters } from './font-files'
import { drawnIn, type Piece } from './fonts'
import { isPlain, signsOf } from './signs'

/** What is put on the page for a piece, and the words that it says to a program when the glyphs don't tell them. */
export type Drawn = Readonly<{ text: string; says?: string }>

/**
 * The library lays out a text in the direction of its script; where words run another way, it is turned here. Letters that
 * run from right to left say themselves: programs turn what they read, and would turn a text that is said instead.
 */
export function drawn({ font, text, level = 0 }: Piece): Drawn {
  if (level === 0 && isPlain(text)) return { text }
  const leftwards = level % 2 === 1
  const glyphs = drawnIn(font, leftwards ? Array.from(text, mirrored).join('') : text)
  const runs = runsLeft(font, glyphs)
  const set = runs === leftwards ? glyphs : signsOf(glyphs).reverse().join('')
  const tells = runs || (glyphs === text && tellsLetters(font))
  return tells ? { text: set } : { text: set, says: text }
}

/** By its first letter that is of one script, as the library goes by. */
const leftward = /^[\p{Script=Common}\p{Script=Inherited}]*[\p{Script=Arabic}\p{Script=Hebrew}]/u

function runsLeft(font: string, text: string): boolean {
  return !tellsLetters(font) && leftward.test(text)
}
