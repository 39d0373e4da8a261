/** What is wrong with a character of a text, and what it probably was. */
export type UnfitCharacter = Readonly<{
  character: string
  kind: 'control' | 'private' | 'lost' | 'turning' | 'drawn-over' | 'none'
  probably?: string
}>

/**
 * Characters that a view form may not have: controls, which come from a wrong decoding; those for private use, which are another
 * sign in each font; the sign for what was lost; and those that turn the words around them.
 */
const unfit =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ue000-\uf8ff\ufdd0-\ufdef\ufff9-\uffff\u{f0000}-\u{10ffff}]/u

const all = new RegExp(unfit.source, 'gu')

/**
 * Marks that strike out, underline or ring the letter before them, which no voice tells. What is a sign of its own with its mark, as "≠",
 * is that sign.
 */
const drawnOver = /[\u0332\u0333\u0335-\u0338\u20d2\u20d3\u20dd\u20de\u20e0\u20e5\u20eb]/u

/** The first character of a text that a view form may not have; null: there is none. */
export function unfitCharacterIn(text: string): UnfitCharacter | null {
  const character = unfit.exec(text)?.[0]
  if (character !== undefined) return describe(character)
  if (!drawnOver.test(text)) return null
  const drawn = drawnOver.exec(text.normalize('NFC'))?.[0]
  return drawn === undefined ? null : { character: drawn, kind: 'drawn-over' }
}

/** What is wrong with a character, and what it probably was. */
export function sayUnfit({ character, kind, probably }: UnfitCharacter): string {
  const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
  const guess = probably ? `; it was probably "${probably}"` : ''
  switch (kind) {
    case 'control':
      return `the control character ${code}, as a wrong decoding makes it${guess}`
    case 'private':
      return `the character ${code} for private use, which is another sign in each font${guess}`
    case 'lost':
      return `the character ${code}, which stands for one that was lost`
    case 'turning':
      return `the character ${code}, which turns the words around it; write the attribute dir`
    case 'drawn-over':
      return `the character ${code}, which is drawn over others and not told; write the elements del or u`
    case 'none':
      return `${code}, which is no character`
  }
}

/** The text without what a view form may not have, for a reader that trusts no archive. */
export function withoutUnfit(text: string): string {
  return unfit.test(text) ? text.replace(all, '') : text
}

function describe(character: string): UnfitCharacter {
  const code = character.codePointAt(0) ?? 0
  if (code < 0xa0) return { character, kind: 'control', probably: asWindows(code) }
  if (code === 0xfffd) return { character, kind: 'lost' }
  if (code <= 0x2069) return { character, kind: 'turning' }
  if (code <= 0xf8ff) return { character, kind: 'private', probably: dingbats[code & 0xff] }
  return { character, kind: code >= 0xf0000 ? 'private' : 'none' }
}

/** Bytes of Windows-1252 that were read as ISO-8859-1 became controls. */
function asWindows(code: number): string | undefined {
  if (code < 0x80) return undefined
  const found = new TextDecoder('windows-1252').decode(Uint8Array.of(code))
  return found.codePointAt(0) === code ? undefined : found
}

/** Signs of the symbol fonts that office programs put at U+F000 and the number of the sign. */
const dingbats: Readonly<Record<number, string>> = {
  0x6c: '●',
  0x6e: '■',
  0x6f: '☐',
  0x71: '❑',
  0x78: '☒',
  0xa7: '▪',
  0xa8: '☐',
  0xb7: '•',
  0xd8: '➢',
  0xdf: '←',
  0xe0: '→',
  0xfb: '✗',
  0xfc: '✓',
  0xfd: '☒',
  0xfe: '☑',
}
