import type { InPieces } from './saved-rows'

/** Characters of one line that are held, far more than its fields have that are told. */
const mostOfLine = 100_000

/**
 * Tells each line of a table that has the form of one with a row; no more of it is held than the line at hand.
 *
 * @param line matches at the beginning of a line, with the fields that `tell` gets
 * @returns at the end, whether there was any
 */
export function linesInTable(
  line: RegExp,
  tell: (fields: readonly (string | undefined)[]) => void,
): InPieces<boolean> {
  let hasLines = false
  /** The line at hand, or that the one at hand is passed by. */
  let [held, passing] = ['', false]
  const look = (lines: string) => {
    for (const [, ...fields] of lines.matchAll(line)) {
      hasLines = true
      tell(fields)
    }
  }
  return {
    add(piece) {
      const text = held + piece
      const whole = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1
      if (whole > 0) {
        look(text.slice(passing ? text.search(/[\r\n]/) : 0, whole))
        passing = false
      }
      held = passing ? '' : text.slice(whole)
      if (held.length <= mostOfLine) return
      look(held)
      passing = true
      held = ''
    },
    end() {
      look(held)
      return hasLines
    },
  }
}
