import { isJudgedInPlace, looksIn, withoutVendor } from '@/lib/contracts/view-form/looks'
import { isNatural, styleRule, takesAway } from '@/lib/contracts/view-form/styles'
import { isAsUsual } from '@/lib/view-form/looks/judge-look'
import { readSheet, readStyle, type Declared, type Ruled } from '@/lib/view-form/looks/read-style'
import type { Fault } from './fault-of-attribute'

const active =
  /@import|url\s*\(|image-set\s*\(|expression\s*\(|javascript:|behavior\s*:|-moz-binding/i
const mostFaults = 5
const plain = /^[a-z0-9 #%.,()-]{1,40}$/

/**
 * What is wrong with the `style` of an element: it may not fetch or run, nor hide behind escapes and comments; and a property may not say
 * what a reader without the style would miss, unless a portal keeps it (`settleLooks`).
 */
export function faultsOfStyle(element: string, css: string): Fault[] {
  return judged(css, () =>
    readStyle(css).flatMap((declared) => faultOf(declared, [element], { isInPlace: true })),
  )
}

/** What the declarations of a sheet are held to. */
export type Sheet = Readonly<{
  css: string
  /** The kinds of elements that a declaration may be of. */
  elementsOf: (declared: Ruled) => readonly string[]
  /** Whether it holds whatever the reader reads by. */
  isForAll: boolean
}>

/** The same of a style sheet. What it says of elements that are not there says nothing. */
export function faultsOfSheet({ css, elementsOf, isForAll }: Sheet): Fault[] {
  return judged(css, () =>
    readSheet(css).flatMap((declared) => {
      const elements = elementsOf(declared)
      if (elements.length === 0 && declared.selectors.length > 0) return []
      const isSimple = declared.selectors.every((selector) => selector.isSimple)
      const isInPlace = isForAll && declared.isEverywhere && isSimple
      return faultOf(declared, elements, { isInPlace })
    }),
  )
}

function judged(css: string, read: () => Fault[]): Fault[] {
  if (css.includes('\\')) return [activeStyle('a style with escaped characters')]
  const bare = css.replace(/\/\*.*?(\*\/|$)/gs, '')
  if (active.test(bare) || active.test(css)) {
    return [activeStyle('a style that fetches or runs something')]
  }
  try {
    return read().slice(0, mostFaults)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return [{ error: 'invalid-view-form', says: 'a style that is no CSS' }]
  }
}

function activeStyle(says: string): Fault {
  return { error: 'active-content', says }
}

function faultOf(
  { property, value }: Declared,
  elements: readonly string[],
  { isInPlace }: Readonly<{ isInPlace: boolean }>,
): Fault[] {
  const rule = styleRule(property)
  if (elements.length > 0 && elements.every((element) => isNatural(property, element))) return []
  // Words in a value may be of a person, and are not repeated.
  const what = `a style with ${property}${plain.test(value) ? `: ${value}` : ''}`
  const refused = (says: string): Fault[] => [
    { error: 'invalid-view-form', says: `${what}${says}` },
  ]
  if (elements.some((element) => takesAway(property, element)))
    return refused(' for the element mark; write it without')
  if (!rule) return refused(', which view forms may not have')
  if (!rule.allows(value)) return refused(`; write ${rule.write}`)
  const name = withoutVendor(property)
  const isOfOne = name !== property
  if ((isInPlace && !isOfOne) || !isJudgedInPlace(name)) return []
  // Of what looks at other elements, at what is read by, or is for one browser alone, it is not worked out what it comes to.
  const looks = looksIn(name, value) ?? []
  const isUsual = elements.every((element) =>
    looks.every(([look, said]) => isAsUsual(element, look, said)),
  )
  if (isUsual) return []
  return refused(
    isOfOne
      ? `; write ${name}`
      : ' under a selector that looks at more than the element itself; write a class',
  )
}
