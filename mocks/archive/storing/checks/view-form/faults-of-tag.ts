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

/** What no file and no voice tells apart: a table in a cell of another, and a picture that says something in one. */
export function faultOfNesting(
  element: string,
  { alt }: Values,
  open: readonly string[],
): Fault | undefined {
  if (!open.includes('table')) return undefined
  const says =
    element === 'table'
      ? 'a table within a table, whose cells nobody tells apart by ear; write one after the other'
      : element === 'img' && alt?.trim()
        ? 'a picture that says something within a table; write it before or after'
        : undefined
  return says === undefined ? undefined : { error: 'invalid-view-form', says }
}
