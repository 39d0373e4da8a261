import { inEachLanguage } from '@/lib/domain/codes/languages'
import { compileMessage, type MessageValues } from './compile-message'
import type { Locale } from './locales'
import type { MessageKey } from './message-key'
import { texts } from './texts'

export type { MessageValues }
export type Translate = (key: MessageKey, values?: MessageValues) => string

/** The catalogue holds every text, so only the server may load it; the browser gets ready strings. */
const catalogue = inEachLanguage((locale) => flatten(texts[locale]))
const translators = inEachLanguage(make)

/** The texts in one language. A message is compiled once; one without arguments is returned as it stands. */
export function translator(locale: Locale): Translate {
  return translators[locale]
}

function make(locale: Locale): Translate {
  const compiled = new Map<MessageKey, ReturnType<typeof compileMessage>>()
  return (key, values) => {
    const text = catalogue[locale].get(key)
    if (text === undefined) throw new Error(`No message ${key} in ${locale}`)
    if (!text.includes('{')) return text
    const fill = compiled.get(key) ?? compileMessage(text, locale)
    compiled.set(key, fill)
    return fill(values)
  }
}

/** A tree of texts as a map from "documents.search" to its text. */
export function flatten(tree: object, prefix = ''): Map<string, string> {
  const entries = Object.entries(tree).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null
      ? [...flatten(value, `${prefix}${key}.`)]
      : [[`${prefix}${key}`, String(value)] as const],
  )
  return new Map(entries)
}
