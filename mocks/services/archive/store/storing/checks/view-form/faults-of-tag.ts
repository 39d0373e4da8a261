import { childrenOf, parentsOf } from '@/lib/contracts/view-form/nesting'
import type { Fault } from './fault-of-attribute'

type Values = Readonly<Record<string, string | undefined>>

/** A picture must be there and say what it shows, if only that it says nothing: `alt=""`. */
export function faultsOfImage(element: string, { src, alt }: Values): Fault[] {
  if (element !== 'img') return []
  const missing = [src === undefined ? 'src' : [], alt === undefined ? 'alt' : []].flat()
  return missing.map((name) => ({ error: 'invalid-view-form', says: `an img without ${name}` }))
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
 * What no file and no voice tells apart: a table in a cell of another, and a picture that says something in one. And parts of tables and
 * lists where a browser would move them.
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
  if (!open.includes('table')) return undefined
  if (element === 'table')
    return refused(
      'a table within a table, whose cells nobody tells apart by ear; write one after the other',
    )
  return element === 'img' && alt?.trim()
    ? refused('a picture that says something within a table; write it before or after')
    : undefined
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
