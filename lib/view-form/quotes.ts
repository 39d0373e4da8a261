type Pair = readonly [opening: string, closing: string]

/** Quotation marks by language, and those within them. */
const marks: Readonly<Record<string, readonly [outer: Pair, inner: Pair]>> = {
  sv: [
    ['”', '”'],
    ['’', '’'],
  ],
  fi: [
    ['”', '”'],
    ['’', '’'],
  ],
  se: [
    ['”', '”'],
    ['’', '’'],
  ],
  ru: [
    ['«', '»'],
    ['„', '“'],
  ],
  uk: [
    ['«', '»'],
    ['„', '“'],
  ],
}
const english: readonly [Pair, Pair] = [
  ['“', '”'],
  ['‘', '’'],
]

/** The marks around a quotation that stands within `depth` others, as the language has them. */
export function quotesOf(language: string, depth: number): Pair {
  const pairs = marks[language.toLowerCase().split('-')[0] ?? ''] ?? english
  return pairs[depth % 2 === 0 ? 0 : 1]
}
