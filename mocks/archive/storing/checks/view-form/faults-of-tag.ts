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
