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

const shown = 'nothing that hides: leave out what nobody is to read'
const inWords = 'what the colour says in words, or the elements strong, mark, ins or del'
const nothing = /^0(\.0+)?([a-z%]*)$/
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

/** Looks alone: a portal sets its own, and no word means anything else without them. */
const looks = `
  margin padding border outline font-variant font-variant-numeric font-stretch font-kerning font-size-adjust letter-spacing word-spacing
  text-align text-align-last text-justify text-autospace text-underline-position border-collapse border-spacing caption-side empty-cells table-layout
  page page-break-before page-break-after page-break-inside break-before break-after break-inside orphans widows size
  float clear hyphens overflow-wrap word-wrap word-break line-break tab-size tab-stops tab-interval cursor box-sizing print-color-adjust
  text-rendering font-smoothing font-smooth text-size-adjust layout-grid-mode text-autospace punctuation-wrap
`

const judged: Readonly<Record<string, StyleRule>> = {
  color: dark,
  background: light,
  'background-color': light,
  display: not(/none|flex|grid|contents|ruby|run-in/, shown),
  visibility: only(/^(visible|inherit|initial)$/, shown),
  opacity: only(/^(1|100%)$/, shown),
  overflow: only(/^(visible|auto|inherit|initial)$/, shown),
  'overflow-x': only(/^(visible|auto|inherit|initial)$/, shown),
  'overflow-y': only(/^(visible|auto|inherit|initial)$/, shown),
  position: only(/^(static|inherit|initial)$/, 'the text where it is to be read'),
  width: not(nothing, shown),
  'max-width': not(nothing, shown),
  'min-width': not(/^$/, shown),
  height: not(nothing, shown),
  'max-height': only(/^(none|inherit|initial)$/, shown),
  'min-height': not(/^$/, shown),
  'font-size': not(nothing, shown),
  'line-height': not(nothing, shown),
  'text-indent': not(/^-\d{3,}/, shown),
  'font-family': not(
    /wingdings|webdings|symbol|dingbats|marlett/,
    'the signs themselves, as Unicode has them',
  ),
  'font-weight': only(/^(normal|[1-4]00|lighter|inherit|initial)$/, 'the element strong'),
  'font-style': only(/^(normal|inherit|initial)$/, 'the element em'),
  'text-decoration': only(/^(none|inherit|initial)$/, 'the elements u, ins, del or s'),
  'text-decoration-line': only(/^(none|inherit|initial)$/, 'the elements u, ins, del or s'),
  'text-transform': only(/^(none|inherit|initial)$/, 'the letters as they are to be read'),
  'vertical-align': not(/super|sub|^-?[\d.]*[1-9]/, 'the elements sup or sub'),
  'white-space': only(/^(normal|nowrap|inherit|initial)$/, 'the element pre'),
  'list-style': not(/roman|alpha|latin|greek|zero|cjk|"|'/, 'the attributes type and start'),
  'list-style-type': not(/roman|alpha|latin|greek|zero|cjk|"|'/, 'the attributes type and start'),
  'writing-mode': only(/^(horizontal-tb|lr-tb|inherit|initial)$/, 'text in lines'),
  direction: only(/^(ltr|inherit|initial)$/, 'the attribute dir'),
  'mso-hide': only(/^none$/, shown),
}

const look: StyleRule = { allows: () => true, write: '' }
const names = new Set(looks.trim().split(/\s+/))
/** "margin-left", "border-top-width": parts of one that is a look. */
const parts = /^(margin|padding|border|outline)-[a-z-]+$/

/**
 * The rule of a property of styles; undefined: it can carry a meaning that no channel but the screen would keep (order, generated
 * content, counters …), or is not known, and may not be used. Prefixes of makers are not looked at; those of an office program
 * are looks.
 */
export function styleRule(property: string): StyleRule | undefined {
  const name = property.toLowerCase().replace(/^-(webkit|moz|ms|o)-/, '')
  if (Object.hasOwn(judged, name)) return judged[name]
  const isLook = names.has(name) || parts.test(name) || name.startsWith('mso-')
  return isLook ? look : undefined
}

/** Types of lists that a portal counts by, as styles name them. */
const listTypes: Readonly<Record<string, string>> = {
  decimal: '1',
  'lower-alpha': 'a',
  'lower-latin': 'a',
  'upper-alpha': 'A',
  'upper-latin': 'A',
  'lower-roman': 'i',
  'upper-roman': 'I',
}

/** The `type` that the style of an `ol` says; undefined: none that a list can have. */
export function listTypeIn(style: string): string | undefined {
  const said = /(?:^|;)\s*list-style(?:-type)?\s*:\s*([a-z-]+)\s*(?:;|$)/i.exec(style)?.[1] ?? ''
  const name = said.toLowerCase()
  return Object.hasOwn(listTypes, name) ? listTypes[name] : undefined
}

/** Elements that look so by nature: for these it is a look. */
const byNature: Readonly<Record<string, RegExp>> = {
  background: /^hr$/,
  'background-color': /^hr$/,
  color: /^hr$/,
  'font-weight': /^(h[1-6]|th|b|strong|caption|dt)$/,
  'font-style': /^(em|i|cite|dfn|var|address|h[1-6])$/,
  'white-space': /^(pre|code|kbd|samp)$/,
  'text-decoration': /^(a|u|ins|del|s)$/,
  'text-decoration-line': /^(a|u|ins|del|s)$/,
}

/** Whether an element has that look without any style. */
export function isNatural(property: string, element: string): boolean {
  return byNature[property.toLowerCase()]?.test(element) ?? false
}

/** All properties by name that are judged by their value, with what to write instead; and those that are looks. */
export const styleProperties = { judged, looks: [...names] } as const
