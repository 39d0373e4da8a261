/** No longer text is looked for. Characters. */
export const longestWords = 500

/**
 * The words asked for as a tsquery in which each must occur, as the beginning of a word. Empty, which nothing matches, when no
 * word is left to look for. Quoted, a word is taken apart by the same parser as the documents, and no operator of the query
 * language works.
 */
export function wordsQuery(text: string): string {
  return text
    .normalize('NFC')
    .replace(/['\\\p{Cc}]/gu, ' ')
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .map((word) => `'${word}':*`)
    .join(' & ')
}
