import type { InPieces } from './saved-rows'

/** Characters of one row, far more than any has: what is longer is none. */
const mostOfRow = 100_000

const [quote, backslash] = ['"', '\\'].map((sign) => sign.charCodeAt(0))
const opening = ['{', '['].map((sign) => sign.charCodeAt(0))
const closing = ['}', ']'].map((sign) => sign.charCodeAt(0))
const [, list] = opening

/** Depth in an object at which its names stand, and that of what is in a list of it. */
const [ofNames, ofList] = [1, 2]

/**
 * Tells each element of the list "rows" of an object that is written as JSON. The object is never there as a whole: it may be as long as a file can be,
 * and no more of it is held than one element.
 *
 * @param tell an element; undefined: one that can't be read
 */
export function rowsInData(
  tell: (row: unknown) => void,
): InPieces<Readonly<{ hasRows: boolean; isWhole: boolean }>> {
  let depth = 0
  let [inText, escaped] = [false, false]
  /** The text at the depth of names that came last. */
  let name = ''
  let [hasRows, inRows] = [false, false]
  /** What is held of earlier pieces, from the beginning of a name or an element on. */
  let [held, holds] = ['', false]

  return {
    add(piece) {
      const text = held + piece
      let start = holds ? 0 : -1
      const taken = (end: number) => {
        const from = start
        start = -1
        return from < 0 || end - from > mostOfRow ? undefined : text.slice(from, end)
      }
      for (let at = held.length; at < text.length; at++) {
        const sign = text.charCodeAt(at)
        if (inText) {
          if (escaped) escaped = false
          else if (sign === backslash) escaped = true
          else if (sign === quote) {
            inText = false
            if (depth === ofNames) name = taken(at) ?? ''
          }
        } else if (sign === quote) {
          inText = true
          if (depth === ofNames) start = at + 1
        } else if (opening.includes(sign)) {
          if (depth === ofNames && name === 'rows') {
            hasRows = true
            inRows = sign === list
            if (!inRows) tell(undefined)
          }
          if (inRows && depth === ofList) start = at
          depth++
        } else if (closing.includes(sign)) {
          depth--
          if (inRows && depth === ofList) tell(elementIn(taken(at + 1)))
          if (depth === ofNames) inRows = false
        }
      }
      const rest = start < 0 ? '' : text.slice(start)
      holds = start >= 0 && rest.length <= mostOfRow
      held = holds ? rest : ''
    },
    end: () => ({ hasRows, isWhole: depth === 0 && !inText }),
  }
}

function elementIn(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}
