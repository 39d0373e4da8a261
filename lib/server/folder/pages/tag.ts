import { escaped } from '../escaped'

/** What stands in a section, ready as HTML. */
export type Inside = string | readonly string[]

/** A text in an element. */
export function tag(name: 'h1' | 'h2' | 'h3' | 'p' | 'li', text: string, className = ''): string {
  const attribute = className === '' ? '' : ` class="${className}"`
  return `<${name}${attribute}>${escaped(text)}</${name}>`
}
