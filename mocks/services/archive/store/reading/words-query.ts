const mostWords = 20

/**
 * The words asked for as a tsquery in which each must occur, as the beginning of a word. Undefined when nothing is left
 * to look for. Quoted, a word is taken apart by the same parser as the documents, and no operator of the query
 * language works.
 */
export function wordsQuery(text: string): string | undefined {
  const terms = text
    .normalize('NFC')
    .replace(/['\\\p{Cc}]/gu, ' ')
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .slice(0, mostWords)
    .map((word) => `'${word}':*`)
  return terms.length > 0 ? terms.join(' & ') : undefined
}
