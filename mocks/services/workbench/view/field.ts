import { html, type Markup } from '../../harness/html'

type Field = Readonly<{
  name: string
  label: string
  hint?: string
  value?: string
  /** What is wrong with what was written. */
  fault?: string | undefined
  type?: 'text' | 'date' | 'time'
  /** What it is, for one who writes by voice or with a small keyboard. */
  inputMode?: 'text' | 'numeric'
}>

/** A line to write on, with its label, hint and fault. */
export function field({
  name,
  label,
  hint,
  value = '',
  fault,
  inputMode = 'text',
  type = 'text',
}: Field): Markup {
  const notes = [fault && `${name}-fault`, hint && `${name}-hint`].filter(Boolean).join(' ')
  return html`<div class="field-field ${fault && 'field-wrong'}">
    <label for="${name}">${label}</label>
    ${hint && html`<p class="field-notes-hint" id="${name}-hint">${hint}</p>`}
    ${fault && html`<p class="field-notes-error" id="${name}-fault">${fault}</p>`}
    <input
      class="field-input"
      type="${type}"
      id="${name}"
      name="${name}"
      value="${value}"
      inputmode="${inputMode}"
      autocomplete="off"
      spellcheck="false"
      ${notes && html`aria-describedby="${notes}"`}
      ${fault && html`aria-invalid="true"`}
    />
  </div>`
}
