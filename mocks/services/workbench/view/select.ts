import { html, type Markup } from '../../harness/html'

type Select = Readonly<{
  name: string
  /** Where a page has two of the name; the name itself when absent. */
  id?: string
  label: string
  /** Values with what they are called, in order; the first stands when none of them was chosen. */
  options: readonly (readonly [value: string, label: string])[]
  value?: string | undefined
  fault?: string | undefined
}>

/** A list of which one is chosen. */
export function select({ name, id = name, label, options, value, fault }: Select): Markup {
  return html`<div class="field-field ${fault && 'field-wrong'}">
    <label for="${id}">${label}</label>
    ${fault && html`<p class="field-notes-error" id="${id}-fault">${fault}</p>`}
    <select
      class="field-input field-select"
      id="${id}"
      name="${name}"
      ${fault && html`aria-describedby="${id}-fault" aria-invalid="true"`}
    >
      ${options.map(
        ([each, text]) =>
          html`<option value="${each}" ${each === value && html`selected`}>${text}</option>`,
      )}
    </select>
  </div>`
}
