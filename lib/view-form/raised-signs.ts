import { isText } from 'domhandler'
import { DomUtils } from 'htmlparser2'
import { isElement, wrap, type HtmlElement, type Node } from './nodes'

const plain = [...'0123456789+-−=n']
const raised = [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼ⁿ']
const lowered = [...'₀₁₂₃₄₅₆₇₈₉₊₋₋₌ₙ']

/** What is written so after a figure, and reads the same on the line: 1st, 2nd; in some languages 1er, 2o. Elsewhere a letter is a note's. */
const ordinal = /^(st|nd|rd|th)$/i
const ordinalIn: Readonly<Record<string, RegExp>> = {
  fr: /^(er|re|e|d|de|es)$/i,
  ...Object.fromEntries(['es', 'it', 'pt', 'ca', 'gl'].map((each) => [each, /^[oa]s?$/i])),
}

/** A raised sign as the sign that Unicode has for it, or else in parentheses: "m²", "10⁵", and no "m2" or "105". */
export function raise(element: HtmlElement, language: string): void {
  if (!isOrdinal(element, language)) set(element, raised)
}

function isOrdinal({ prev, children }: HtmlElement, language: string): boolean {
  const text = DomUtils.textContent(children).trim()
  const own = ordinalIn[language.toLowerCase().split('-')[0] ?? '']
  const isAfterFigure = prev !== null && /\d$/.test(DomUtils.textContent(prev))
  return isAfterFigure && (ordinal.test(text) || (own?.test(text) ?? false))
}

/** A lowered sign, likewise: "CO₂". */
export function lower(element: HtmlElement): void {
  set(element, lowered)
}

function set(element: HtmlElement, signs: readonly string[]): void {
  const text = DomUtils.textContent(element)
  if ([...text].every((character) => plain.includes(character))) {
    element.name = 'span'
    replaceIn(element.children, signs)
  } else if (!/^\s*[([]/.test(text)) wrap(element, '(', ')')
}

function replaceIn(nodes: readonly Node[], signs: readonly string[]): void {
  for (const node of nodes) {
    if (isElement(node)) replaceIn(node.children, signs)
    else if (isText(node)) {
      node.data = [...node.data].map((each) => signs[plain.indexOf(each)] ?? each).join('')
    }
  }
}
