import { atLeast, dotsOf } from './lengths'
import { isJudgedInPlace, looksIn, withoutVendor } from './looks'

/** Values that a property may have, and what to write instead of any other. */
export type StyleRule = Readonly<{ allows: (value: string) => boolean; write: string }>

const only = (allows: RegExp, write: string): StyleRule => ({
  allows: (value) => allows.test(value),
  write,
})
const not = (refuses: RegExp, write: string): StyleRule => ({
  allows: (value) => !refuses.test(value),
  write,
})

const lengths = (least: number, write: string): StyleRule => ({ allows: atLeast(least), write })
/** What a portal keeps, or what is judged where it stands; a value that says neither is refused. */
const look = (property: string, write: string): StyleRule => ({
  allows: (value) => looksIn(property, value) !== null,
  write,
})

const anything: StyleRule = { allows: () => true, write: '' }
const nothing = /^[+-]?(0+\.?0*|\.0+)(e[+-]?\d+)?([a-z%]*)$|\(/
/** Dots of a screen: letters that can be read; how far words may stand out of their place, or close to others. */
const smallest = 5
const mostOutside = 200
const closest = 3
const within = 'the text where it is to be read'
const outside: StyleRule = {
  allows: (value) => atLeast(-mostOutside)(value.replaceAll('%', 'vw')),
  write: within,
}
const shown = 'nothing that hides: leave out what nobody is to read'
const inWords = 'what the colour says in words, or the elements strong, mark, ins or del'
/** Without a hue, and as dark or light as the letters or the paper: looks, and read as one. Values of red, green and blue. */
const darkest = 0x66
const lightest = 0xf0
const grey = (isGrey: (value: number) => boolean, names: RegExp): StyleRule => ({
  allows: (value) => {
    if (names.test(value)) return true
    const parts = partsOf(value)
    return parts !== null && new Set(parts).size === 1 && parts.every(isGrey)
  },
  write: inWords,
})

function partsOf(value: string): number[] | null {
  const [, short, long, rgb] =
    /^(?:#([0-9a-f]{3})|#([0-9a-f]{6})|rgb\((\d{1,3},\d{1,3},\d{1,3})\))$/.exec(value) ?? []
  if (short) return [...short].map((digit) => Number.parseInt(digit + digit, 16))
  if (long) return (long.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16))
  return rgb?.split(',').map(Number) ?? null
}

const dark = grey(
  (value) => value <= darkest,
  /^(black|currentcolor|windowtext|canvastext|auto|inherit|initial|unset|revert)$/,
)
const light = grey(
  (value) => value >= lightest,
  /^(white|whitesmoke|transparent|none|window|canvas|inherit|initial|unset|revert)$/,
)

/** The colour of a line says something, too; which grey it has does not. */
const lines: StyleRule = {
  allows: (value) =>
    value
      .split(/ (?![^(]*\))/)
      .every((part) => hueless.test(part) || dotsOf(part) !== null || isGrey(part)),
  write: inWords,
}
const hueless =
  /^(none|hidden|dotted|dashed|solid|double|groove|ridge|inset|outset|auto|thin|medium|thick|inherit|initial|unset|revert|collapse|separate|black|white|gr[ae]y|darkgr[ae]y|lightgr[ae]y|silver|gainsboro|currentcolor|windowtext|transparent)$/

function isGrey(value: string): boolean {
  const parts = partsOf(value)
  return parts !== null && new Set(parts).size === 1
}

/** Looks alone: a portal sets its own, and no word means anything else without them. */
const looks = `
  font-variant-numeric font-stretch font-kerning border-collapse border-spacing border-radius
  text-align text-align-last text-justify text-autospace text-underline-position caption-side empty-cells table-layout
  page page-break-before page-break-after page-break-inside break-before break-after break-inside orphans widows size
  clear hyphens overflow-wrap word-wrap word-break line-break tab-stops tab-interval cursor box-sizing print-color-adjust
  text-rendering font-smoothing font-smooth layout-grid-mode punctuation-wrap
`

const judged: Readonly<Record<string, StyleRule>> = {
  color: dark,
  background: light,
  'background-color': light,
  visibility: only(/^(visible|inherit|initial)$/, shown),
  opacity: only(/^(1|100%)$/, shown),
  overflow: only(/^(visible|auto|inherit|initial)$/, shown),
  'overflow-x': only(/^(visible|auto|inherit|initial)$/, shown),
  'overflow-y': only(/^(visible|auto|inherit|initial)$/, shown),
  position: only(/^(static|inherit|initial)$/, within),
  width: not(nothing, shown),
  'max-width': not(nothing, shown),
  'min-width': anything,
  height: not(nothing, shown),
  'max-height': only(/^(none|inherit|initial)$/, shown),
  'min-height': anything,
  'font-size': lengths(smallest, `letters of at least ${smallest} dots`),
  'font-size-adjust': only(/^(none|inherit|initial)$/, shown),
  'text-size-adjust': only(/^(none|auto|100%|inherit|initial)$/, shown),
  'line-height': {
    allows: (value) => atLeast(smallest)(value.replace(/^[\d.]+$/, '$&em')),
    write: 'lines that do not lie over each other',
  },
  'text-indent': outside,
  margin: outside,
  padding: anything,
  'letter-spacing': lengths(-closest, 'letters that do not lie over each other'),
  'word-spacing': lengths(-closest, 'words that are apart'),
  border: lines,
  outline: lines,
  'outline-offset': lengths(0, within),
  font: { allows: () => false, write: 'font-family and font-size, each by itself' },
  'font-variant': not(/super|sub/, 'the elements sup or sub'),
  'tab-size': only(/^(8|inherit|initial)$/, 'spaces, or tabs to every eighth column'),
  'font-family': not(
    /wingdings|webdings|(?<!segoe ui )symbol(?!s)|dingbats|marlett|monotype sorts|barcode|3 of 9|code ?39/,
    'the signs themselves, as Unicode has them',
  ),
  'font-weight': look('font-weight', 'the element strong'),
  'font-style': look('font-style', 'the element em'),
  'text-decoration': look('text-decoration', 'the elements u, ins, del or s'),
  'text-decoration-line': look('text-decoration-line', 'the elements u, ins, del or s'),
  'text-transform': only(/^(none|inherit|initial)$/, 'the letters as they are to be read'),
  'vertical-align': look('vertical-align', 'the elements sup or sub'),
  'white-space': look('white-space', 'the element pre'),
  'list-style': look('list-style', 'the attributes type and start'),
  'list-style-type': look('list-style-type', 'the attributes type and start'),
  'writing-mode': only(/^(horizontal-tb|lr-tb|inherit|initial)$/, 'text in lines'),
  direction: look('direction', 'the attribute dir'),
  display: not(/none|flex|grid|contents|ruby|run-in|[^a-z-]/, shown),
  float: look('float', within),
  'mso-hide': only(/^none$/, shown),
}

const names = new Set(looks.trim().split(/\s+/))
/** "margin-left", "border-top-width": parts of one that is judged as they are. */
const parts = /^(margin|padding|border|outline)-[a-z-]+$/

/**
 * The rule of a property of styles; undefined: it can carry a meaning that no channel but the screen would keep (order, generated
 * content, counters …), or is not known, and may not be used. Prefixes of makers are not looked at; those of an office program
 * are looks.
 */
export function styleRule(property: string): StyleRule | undefined {
  const name = withoutVendor(property.toLowerCase())
  if (Object.hasOwn(judged, name)) return judged[name]
  if (names.has(name) || name.startsWith('mso-')) return anything
  const whole = parts.exec(name)?.[1]
  return whole === undefined ? undefined : judged[whole]
}

/** Elements that look so by nature: for these it is a look. */
const byNature: Readonly<Record<string, RegExp>> = {
  background: /^hr$/,
  'background-color': /^hr$/,
  border: /^hr$/,
  color: /^(hr|a)$/,
}

/** Whether an element has that look without any style. */
export function isNatural(property: string, element: string): boolean {
  const name = property.toLowerCase()
  return !isJudgedInPlace(name) && (byNature[name]?.test(element) ?? false)
}

/** Whether a property takes away the look that an element stands for: of `mark`, its ground. */
export function takesAway(property: string, element: string): boolean {
  return element === 'mark' && /^background(-color)?$/.test(property)
}

/** All properties by name that are judged by their value, with what to write instead; and those that are looks. */
export const styleProperties = { judged, looks: [...names] } as const
