import 'server-only'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { create, type Font } from 'fontkit'
import type { Look } from './blocks'
import { faces, type Face } from './faces'
import { unpacked } from './woff'

export type FontLook = Pick<Look, 'bold' | 'italic' | 'even'>
type Opened = Readonly<{ name: string; face: Face; bytes: Buffer; font: Font }>

/** By their names, once they have been needed. */
const opened = new Map<string, Opened>()

const unevenFaces = faces.filter(({ even }) => !even)

/** The name of the first font that has all of some characters, in the nearest look that it comes in. */
export function fontWith(codePoints: readonly number[], look: FontLook): string | undefined {
  for (const face of look.even ? faces : unevenFaces) {
    const { name, font } = open(face, look)
    if (codePoints.every((each) => font.hasGlyphForCodePoint(each))) return name
  }
  return undefined
}

/** The file of a font by the name that {@link fontWith} gives it: "latin-400-normal". */
export function fontFile(name: string): Buffer {
  return known(name).bytes
}

/** A font as its file says, for what only its tables know. */
export function fontOf(name: string): Font {
  return known(name).font
}

/** Whether the glyphs of a font tell its letters one by one and in their order. */
export function tellsLetters(name: string): boolean {
  return !known(name).face.joins
}

function open(face: Face, { bold, italic }: FontLook): Opened {
  const weight = face.bold && bold ? 700 : 400
  const style = face.italic && italic ? 'italic' : 'normal'
  const name = `${face.name}-${weight}-${style}`
  const before = opened.get(name)
  if (before) return before
  const file = path.join(process.cwd(), 'node_modules', face.fileOf(weight, style))
  const bytes = unpacked(readFileSync(file))
  const font = create(bytes)
  if (!('hasGlyphForCodePoint' in font)) throw new Error(`${name} holds several fonts`)
  const found = { name, face, bytes, font }
  opened.set(name, found)
  return found
}

function known(name: string): Opened {
  const found = opened.get(name)
  if (!found) throw new Error(`No font ${name} has been chosen`)
  return found
}
