import { pictureIn } from '@/lib/contracts/view-form/picture'
import { canBeUnpacked } from '@/lib/view-form/can-be-unpacked'
import { viewFormElements } from '@/lib/contracts/view-form/elements'
import { childrenOf, parentsOf } from '@/lib/contracts/view-form/nesting'
import type { Fault } from './fault-of-attribute'

type Values = Readonly<Record<string, string | undefined>>

/** A picture must be there and say what it shows, if only that it says nothing: `alt=""`. */
export function faultsOfImage(element: string, { src, alt }: Values): Fault[] {
  if (element !== 'img') return []
  const missing = [src === undefined ? 'src' : [], alt === undefined ? 'alt' : []].flat()
  const isCut = src !== undefined && pictureIn(src).ok && !canBeUnpacked(src)
  return [
    ...missing.map((name) => refused(`an img without ${name}`)),
    ...(isCut ? [refused('a picture that is cut off or damaged; write the whole of it')] : []),
  ]
}

/** `lang` and `xml:lang`, where both are there, say the same. */
export function faultOfLanguages(values: Values): Fault | undefined {
  const { lang, 'xml:lang': ofXml } = values
  if (lang === undefined || ofXml === undefined) return undefined
  return lang.toLowerCase() === ofXml.toLowerCase()
    ? undefined
    : { error: 'invalid-view-form', says: 'lang and xml:lang that do not agree' }
}

/**
 * What no file and no voice tells apart: a table in a cell of another, and a picture that says something, a heading or a line across in one.
 * Parts within a heading or a term. And parts of tables and lists where a browser would move them.
 */
export function faultOfNesting(
  element: string,
  { alt }: Values,
  open: readonly string[],
): Fault | undefined {
  const parent = open.at(-1) ?? ''
  const children = childrenOf(parent)
  if (children && !children.includes(element))
    return refused(`the element ${element} directly within ${parent}; write ${children.join(', ')}`)
  const parents = parentsOf(element)
  if (parents && !parents.includes(parent))
    return refused(`the element ${element} outside of ${parents.join(', ')}`)
  const line = open.find((name) => ofWords.test(name))
  if (line && parts(element, alt))
    return refused(`the element ${element} within ${line}; write it before or after`)
  if (!open.includes('table')) return undefined
  if (element === 'table')
    return refused(
      'a table within a table, whose cells nobody tells apart by ear; write one after the other',
    )
  if (element === 'img' && alt?.trim())
    return refused('a picture that says something within a table; write it before or after')
  if (/^h[1-6]$/.test(element))
    return refused('a heading within a table; write caption, th or strong')
  return element === 'hr' ? refused('a line across within a table; write rows') : undefined
}

/** They hold lines of words: a file has no parts in them. */
const ofWords = /^(h[1-6]|dt)$/

/** Whether an element is a part by itself, and no line of words. */
function parts(element: string, alt: string | undefined): boolean {
  if (element === 'img') return alt?.trim() !== ''
  const rule = viewFormElements[element]
  return rule?.flow === 'block' && !['p', 'div', 'br'].includes(rule.as ?? 'div')
}

/** Words where only parts of a table or a list may stand. */
export function faultOfWords(text: string, parent: string | undefined): Fault | undefined {
  const children = parent === undefined ? undefined : childrenOf(parent)
  if (!children || text.trim() === '') return undefined
  return refused(`words directly within ${parent}; write them in ${children.join(', ')}`)
}

function refused(says: string): Fault {
  return { error: 'invalid-view-form', says }
}

/** Of two cells in one place nobody reads either. */
export const overlapping: Fault = {
  error: 'invalid-view-form',
  says: 'a cell that lies over another; write how many rows and columns each is over',
}
