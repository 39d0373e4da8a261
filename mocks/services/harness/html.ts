/** Markup that needs no more escaping. */
export class Markup {
  constructor(readonly text: string) {}
  toString() {
    return this.text
  }
}

export type Content = Markup | string | number | false | undefined | readonly Content[]

/** A template whose values are escaped, unless they are markup themselves; false and undefined leave nothing. */
export function html(strings: TemplateStringsArray, ...values: readonly Content[]): Markup {
  return new Markup(strings.map((text, i) => text + toText(values[i])).join(''))
}

function toText(content: Content): string {
  if (content === undefined || content === false) return ''
  if (content instanceof Markup) return content.text
  if (typeof content === 'string' || typeof content === 'number') return escape(String(content))
  return content.map(toText).join('')
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? '')
}
