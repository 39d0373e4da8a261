import { html, type Markup } from '../../harness/html'

type TextArea = Readonly<{
  name: string
  label: string
  hint?: string
  value?: string
  fault?: string | undefined
  rows?: number
}>

/** Several lines to write on, with label, hint and fault. */
export function textArea({ name, label, hint, value = '', fault, rows = 4 }: TextArea): Markup {
  const notes = [fault && `${name}-fault`, hint && `${name}-hint`].filter(Boolean).join(' ')
  // A line end right behind the tag is no part of the text: what was written is not cut by it.
  return html`<div class="field-field ${fault && 'field-wrong'}">
    <label for="${name}">${label}</label>
    ${hint && html`<p class="field-notes-hint" id="${name}-hint">${hint}</p>`}
    ${fault && html`<p class="field-notes-error" id="${name}-fault">${fault}</p>`}
    <textarea
      class="field-input"
      id="${name}"
      name="${name}"
      rows="${rows}"
      autocomplete="off"
      ${notes && html`aria-describedby="${notes}"`}
      ${fault && html`aria-invalid="true"`}
    >
${value}</textarea>
  </div>`
}
