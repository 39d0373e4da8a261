import { isElement, type HtmlElement } from '@/lib/view-form/nodes'

/** The items of a list with what stands before each, as a browser counts: "•", "3.", "c.", "iv."; "": nothing, for they bring their own. */
export function itemsOf({ name, attribs, children }: HtmlElement): [string, HtmlElement][] {
  const items = children.filter(isElement)
  if (name !== 'ol') return items.map((item) => [attribs.type === 'none' ? '' : '•', item])
  const isReversed = attribs.reversed !== undefined
  let number = Number(attribs.start ?? (isReversed ? items.length : 1))
  return items.map((item) => {
    number = Number(item.attribs.value ?? number)
    const label = `${numbered(number, attribs.type ?? '1')}.`
    number += isReversed ? -1 : 1
    return [label, item]
  })
}

function numbered(number: number, type: string): string {
  if (number < 1) return String(number)
  switch (type) {
    case 'a':
      return letters(number)
    case 'A':
      return letters(number).toUpperCase()
    case 'i':
      return roman(number).toLowerCase()
    case 'I':
      return roman(number)
    default:
      return String(number)
  }
}

/** a, b … z, aa, ab … */
function letters(number: number): string {
  const rest = Math.floor((number - 1) / 26)
  const letter = String.fromCodePoint(97 + ((number - 1) % 26))
  return rest > 0 ? letters(rest) + letter : letter
}

const signs = Object.entries({
  ...{ M: 1000, CM: 900, D: 500, CD: 400, C: 100, XC: 90, L: 50, XL: 40 },
  ...{ X: 10, IX: 9, V: 5, IV: 4, I: 1 },
})

function roman(number: number): string {
  const [sign, worth] = signs.find(([, each]) => each <= number) ?? ['', number]
  return sign === '' ? '' : sign + roman(number - worth)
}
