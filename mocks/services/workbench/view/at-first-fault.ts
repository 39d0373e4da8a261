import { html, Markup, type Content } from '../../harness/html'

const fault = '<p class="field-notes-error"'

/** The page begins at the first field that is wrong, which may be far down; unless a notice at its top says what is. */
export function atFirstFault(body: Content): Markup {
  const { text } = html`${body}`
  if (text.includes('notice-stop')) return new Markup(text)
  return new Markup(text.replace(fault, `${fault} tabindex="-1" autofocus`))
}
