import 'server-only'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Run } from './blocks'

/** The font comes in files by script; each carries the characters of its ranges only. */
const scripts = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'vietnamese'] as const
type Script = (typeof scripts)[number]

/** Words set in one font file, whose name the document knows. */
export type Piece = Readonly<{ font: string; text: string }>

const folder = path.join(process.cwd(), 'node_modules', '@fontsource', 'source-sans-3')

let ranges: readonly (readonly [script: Script, from: number, to: number])[] | undefined
const files = new Map<string, Buffer>()

/** The file of a font by the name that {@link piecesOf} gives it: "latin-400-normal". Kept in memory. */
export function fontFile(name: string): Buffer {
  const known = files.get(name)
  if (known) return known
  const file = readFileSync(path.join(folder, 'files', `source-sans-3-${name}.woff`))
  files.set(name, file)
  return file
}

/** Splits words by the font files that they need. A character that none has becomes one that says the same, or "?". */
export function piecesOf(text: string, { bold, italic }: Omit<Run, 'text'>): Piece[] {
  const pieces: { font: string; text: string }[] = []
  for (const character of replaced(text)) {
    const script = scriptOf(character.codePointAt(0) ?? 0)
    const font = `${script ?? 'latin'}-${bold ? 700 : 400}-${italic ? 'italic' : 'normal'}`
    const shown = script ? character : '?'
    const last = pieces.at(-1)
    if (last?.font === font) last.text += shown
    else pieces.push({ font, text: shown })
  }
  return pieces
}

const replacements: readonly (readonly [RegExp, string])[] = [
  // Invisible: soft hyphens, zero-width characters, direction marks.
  [/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, ''],
  [/[\u2000-\u200a\u202f\u205f\u3000]/g, ' '],
  [/[\u2010\u2011]/g, '-'],
  [/[☐□]/g, '[ ]'],
  [/[☑☒✓✔✗✘]/g, '[x]'],
  [/[●▪■◦‣]/g, '•'],
  // Control characters, but for the line break.
  [/(?!\n)\p{Cc}/gu, ''],
]

function replaced(text: string): string {
  return replacements.reduce((result, [from, to]) => result.replace(from, to), text.normalize())
}

function scriptOf(codePoint: number): Script | undefined {
  ranges ??= readRanges()
  return ranges.find(([, from, to]) => codePoint >= from && codePoint <= to)?.[0]
}

function readRanges() {
  const text = readFileSync(path.join(folder, 'unicode.json'), 'utf8')
  const byScript = JSON.parse(text) as Record<string, string>
  return scripts.flatMap((script) =>
    (byScript[script] ?? '').split(',').map((range) => {
      const [from = '0', to = from] = range.replace('U+', '').split('-')
      return [script, Number.parseInt(from, 16), Number.parseInt(to, 16)] as const
    }),
  )
}
