import IntlMessageFormat from 'intl-messageformat'
import type { Locale } from './locales'

export type MessageValues = Readonly<Record<string, string | number>>

/** How the library's syntax tree calls words, and places that a value is put into as it is. */
const words = 0
const place = 1

/**
 * A message that is ready to be filled in; throws when a value is missing. One that has only words and places is put together here, for most of a page's
 * messages do: to choose by a number or a word is the library's work, and costs several times as much.
 */
export function compileMessage(text: string, locale: Locale): (values?: MessageValues) => string {
  const format = new IntlMessageFormat(text, locale)
  const parts = format
    .getAst()
    .map(({ type, ...part }) => ({ type: Number(type), value: 'value' in part ? part.value : '' }))
  if (parts.some(({ type }) => type !== words && type !== place))
    return (values) => format.format(values) as string
  return (values = {}) => {
    let filled = ''
    for (const { type, value } of parts) {
      if (type === place && !(value in values))
        throw new Error(`The message "${text}" needs ${value}`)
      filled += type === place ? (values[value] ?? '') : value
    }
    return filled
  }
}
