import { dotsOf } from './lengths'

/** Looks of an element that a portal keeps, or that say whether words are apart. */
export type Look =
  | 'weight'
  | 'slant'
  | 'lines'
  | 'raised'
  | 'marker'
  | 'direction'
  | 'display'
  | 'float'
  | 'space'
  | Edge
type Edge = `${'margin' | 'padding'}-${'left' | 'right'}`

/** What a property says of looks; a value as it is judged: "bold", "struck", "i" … */
export type Said = readonly (readonly [Look, string])[]

type Reading = (value: string) => Said | null

/** As what stands around it, or as if nothing were said: which of them is judged where it stands. */
const around = /^(inherit|initial|unset|revert|revert-layer)$/

const words =
  (look: Look, values: Readonly<Record<string, RegExp>>): Reading =>
  (value) => {
    if (around.test(value)) return [[look, 'around']]
    const said = Object.keys(values).find((each) => values[each]?.test(value))
    return said === undefined ? null : [[look, said]]
  }

const markers: Readonly<Record<string, RegExp>> = {
  none: /^none$/,
  bullet: /^(disc|circle|square)$/,
  '1': /^decimal$/,
  a: /^lower-(alpha|latin)$/,
  A: /^upper-(alpha|latin)$/,
  i: /^lower-roman$/,
  I: /^upper-roman$/,
}

const read: Readonly<Record<string, Reading>> = {
  'font-weight': words('weight', {
    bold: /^(bold|bolder|[6-9]00)$/,
    normal: /^(normal|lighter|[1-5]00)$/,
  }),
  'font-style': words('slant', { italic: /^(italic|oblique)$/, normal: /^normal$/ }),
  'text-decoration': lines,
  'text-decoration-line': lines,
  'vertical-align': (value) => {
    if (/^(super|sub)$/.test(value)) return [['raised', value]]
    if (/^(top|middle|bottom|text-top|text-bottom)$/.test(value)) return [['raised', 'placed']]
    return value === 'baseline' || around.test(value) || dotsOf(value) === 0
      ? [['raised', 'not']]
      : null
  },
  'list-style': (value) => marker(value.split(' ').filter((each) => !/^(in|out)side$/.test(each))),
  'list-style-type': (value) => marker([value]),
  direction: words('direction', { ltr: /^ltr$/, rtl: /^rtl$/ }),
  display: (value) => (/^[a-z-]+$/.test(value) ? [['display', value]] : null),
  float: words('float', { none: /^none$/, left: /^left$/, right: /^right$/ }),
  'white-space': words('space', {
    normal: /^(normal|nowrap)$/,
    kept: /^(pre|pre-wrap|break-spaces)$/,
  }),
  ...edges('margin'),
  ...edges('padding'),
}

/** What a property of a style says of looks; null: nothing that is known. */
export function looksIn(property: string, value: string): Said | null {
  return Object.hasOwn(read, property) ? (read[property]?.(value) ?? null) : null
}

/** Whether a property is judged by the element that has it, and by those around. */
export function isJudgedInPlace(property: string): boolean {
  return Object.hasOwn(read, property)
}

/** A property that one browser alone knows, by the name that all know; any other as it is. */
export function withoutVendor(property: string): string {
  const [, name] = /^-(?:webkit|moz|ms|o)-(.+)$/.exec(property) ?? []
  return name?.replace(/^(margin|padding)-(start|end)$/, '$1-inline-$2') ?? property
}

function lines(value: string): Said | null {
  if (around.test(value) || value === 'none') return [['lines', 'none']]
  const parts = value.split(' ').filter((each) => each !== 'solid')
  const isKnown = parts.length > 0 && parts.every((each) => /^(underline|line-through)$/.test(each))
  return isKnown ? [['lines', [...new Set(parts)].sort().join(' ')]] : null
}

function marker(parts: readonly string[]): Said | null {
  const [value = 'disc', ...more] = parts
  if (more.length > 0) return null
  if (around.test(value)) return [['marker', 'around']]
  const said = Object.keys(markers).find((each) => markers[each]?.test(value))
  return said === undefined ? null : [['marker', said]]
}

/** How far words stand from those before and after; what is above and below them says nothing. */
function edges(name: 'margin' | 'padding'): Record<string, Reading> {
  const both = (left: string, right: string): Said => [
    [`${name}-left`, distance(left)],
    [`${name}-right`, distance(right)],
  ]
  const left: Reading = (value) => [[`${name}-left`, distance(value)]]
  const right: Reading = (value) => [[`${name}-right`, distance(value)]]
  return {
    [name]: (value) => {
      const [top = '0', right = top, , left = right] = value.split(' ')
      return both(left, right)
    },
    [`${name}-inline`]: (value) => {
      const [start = '0', end = start] = value.split(' ')
      return both(start, end)
    },
    [`${name}-left`]: left,
    [`${name}-inline-start`]: left,
    [`${name}-right`]: right,
    [`${name}-inline-end`]: right,
  }
}

function distance(value: string): string {
  const far = value === 'auto' || around.test(value) ? 0 : (dotsOf(value) ?? 1)
  return far === 0 ? 'none' : far < 0 ? 'over' : 'apart'
}
