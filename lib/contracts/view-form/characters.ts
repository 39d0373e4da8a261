/** What is wrong with a character of a text, and what it probably was. */
export type UnfitCharacter = Readonly<{
  character: string
  kind: 'control' | 'private' | 'lost' | 'turning' | 'none'
  probably?: string
}>

/**
 * Characters that a view form may not have: controls, which come from a wrong decoding; those for private use, which are another
 * sign in each font; the sign for what was lost; and those that turn the words around them.
 */
const unfit =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ue000-\uf8ff\ufdd0-\ufdef\ufff9-\uffff\u{f0000}-\u{10ffff}]/u

const all = new RegExp(unfit.source, 'gu')

/** The first character of a text that a view form may not have; null: there is none. */
export function unfitCharacterIn(text: string): UnfitCharacter | null {
  const character = unfit.exec(text)?.[0]
  return character === undefined ? null : describe(character)
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
