import { generate, parse, walk, type CssNode, type Declaration } from 'css-tree'
import { isNatural, listTypeIn, styleRule } from '@/lib/contracts/view-form/styles'
import type { Fault } from './fault-of-attribute'

const active =
  /@import|url\s*\(|image-set\s*\(|expression\s*\(|javascript:|behavior\s*:|-moz-binding/i

/** Where a style stands. */
export type StyleSource =
  | Readonly<{ element: string; css: string }>
  | Readonly<{ sheet: string; classes: ReadonlySet<string> }>

const mostFaults = 5
const plain = /^[a-z0-9 #%.,()-]{1,40}$/

/**
 * What is wrong with a style: it may not fetch or run, nor hide behind escapes and comments; and a property may not say what a
 * reader without the style would miss, for a portal shows none. Of an attribute it is known whose it is, of a sheet what its
 * selectors name; what they say of classes that no element has says nothing.
 */
export function faultsOfStyle(source: StyleSource): Fault[] {
  const css = 'sheet' in source ? source.sheet : source.css
  if (css.includes('\\')) return [activeStyle('a style with escaped characters')]
  const bare = css.replace(/\/\*.*?(\*\/|$)/gs, '')
  if (active.test(bare) || active.test(css)) {
    return [activeStyle('a style that fetches or runs something')]
  }
  try {
    return (
      // With its comments, which the parser tells from texts that look like one.
      ('sheet' in source ? inSheet(css, source.classes) : inAttribute(source.element, css)).slice(
        0,
        mostFaults,
      )
    )
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return [{ error: 'invalid-view-form', says: 'a style that is no CSS' }]
  }
}

function activeStyle(says: string): Fault {
  return { error: 'active-content', says }
}

function read(css: string, context: 'stylesheet' | 'declarationList'): CssNode {
  return parse(css.replace(/^\s*<!--|-->\s*$/g, ''), {
    context,
    parseCustomProperty: false,
    onParseError: (error) => {
      throw new SyntaxError(error.message)
    },
  })
}

function inAttribute(element: string, css: string): Fault[] {
  const found: Fault[] = []
  walk(read(css, 'declarationList'), {
    visit: 'Declaration',
    enter: (declaration) => void found.push(...faultOf(declaration, [element])),
  })
  return found
}

function inSheet(css: string, classes: ReadonlySet<string>): Fault[] {
  const found: Fault[] = []
  walk(read(css, 'stylesheet'), {
    visit: 'Declaration',
    enter(declaration) {
      const elements = this.rule ? elementsOf(this.rule.prelude, classes) : ['']
      if (elements.length > 0) found.push(...faultOf(declaration, elements))
    },
  })
  return found
}

/** The element that each selector ends with; "" where it names none. Without those of classes that no element has. */
function elementsOf(prelude: CssNode, classes: ReadonlySet<string>): string[] {
  if (prelude.type !== 'SelectorList') return ['']
  return prelude.children.toArray().flatMap((selector) => {
    let element = ''
    let isThere = true
    walk(selector, (node) => {
      if (node.type === 'Combinator') element = ''
      if (node.type === 'TypeSelector') element = node.name.toLowerCase()
      if (node.type === 'ClassSelector' && !classes.has(node.name)) isThere = false
      // What it says of others is left out of account: then the rule counts.
      if (node.type === 'PseudoClassSelector' && node.children) return walk.skip
    })
    return isThere ? [element] : []
  })
}

function faultOf({ property, value }: Declaration, elements: readonly string[]): Fault[] {
  const written = generate(value).trim().toLowerCase()
  const rule = styleRule(property)
  const isLook = elements.length > 0 && elements.every((element) => isNatural(property, element))
  const isCounted = elements.length === 1 && elements[0] === 'ol' && isListType(property, written)
  if (isLook || isCounted || rule?.allows(written)) return []
  // Words in a value may be of a person, and are not repeated.
  const what = `a style with ${property}${plain.test(written) ? `: ${written}` : ''}`
  const says = rule ? `${what}; write ${rule.write}` : `${what}, which view forms may not have`
  return [{ error: 'invalid-view-form', says }]
}

/** Only of an attribute: a sheet does not reach the portal. */
function isListType(property: string, value: string): boolean {
  return listTypeIn(`${property}:${value}`) !== undefined
}
