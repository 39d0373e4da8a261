import { html, type Markup } from '../../harness/html'

/** A long identifier or path, whose lines may break behind its dots: "urn:oid:2.999.7.1". */
export function atDots(text: string): Markup {
  const [first = '', ...rest] = text.split('.')
  return html`${first}${rest.map((part) => html`.<wbr />${part}`)}`
}
