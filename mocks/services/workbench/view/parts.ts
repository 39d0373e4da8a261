import { html, type Content, type Markup } from '../../harness/html'

const shapes = {
  info: html`<circle cx="12" cy="12" r="10" /> <path d="M12 11v6M12 7v.5" />`,
  done: html`<circle cx="12" cy="12" r="10" /> <path d="m7 12.5 3.5 3.5L17 9" />`,
  stop: html`<path d="M12 3 1.5 21h21z" /> <path d="M12 10v5M12 17.5v.5" />`,
} as const

/** Something that must be seen before the rest: a fact, a receipt, or a stop. Without a heading where the page's own says it. */
export function notice(
  kind: keyof typeof shapes,
  heading: string | undefined,
  content: Content,
): Markup {
  return html`<div class="notice-notice notice-${kind}">
    ${icon(kind)}
    <div class="notice-content">
      ${heading !== undefined && html`<h2>${heading}</h2>`} ${content}
    </div>
  </div>`
}

const icon = (kind: keyof typeof shapes) =>
  html`<svg class="icon-icon" viewBox="0 0 24 24" aria-hidden="true">${shapes[kind]}</svg>`

/** A section that opens with a strong rule and its heading. */
export function section(id: string, heading: string, content: Content): Markup {
  return html`<section class="section-section" aria-labelledby="${id}">
    <h2 id="${id}">${heading}</h2>
    ${content}
  </section>`
}

/** A button that sends its form; `second` where another one is the main one. */
export function button(
  text: string,
  {
    name,
    value,
    second = false,
  }: Readonly<{ name?: string; value?: string; second?: boolean }> = {},
): Markup {
  return html`<button
    class="button-button ${second && 'button-second'}"
    ${name !== undefined && html`name="${name}" value="${value ?? ''}"`}
  >
    ${text}
  </button>`
}

type Choice = Readonly<{
  name: string
  value: string
  label: Content
  about?: Content
  checked?: boolean
  type?: 'radio' | 'checkbox'
}>

/** One of several to choose among; the whole row can be pressed. */
export function choice({ name, value, label, about, checked, type = 'radio' }: Choice): Markup {
  const id = `${name}-${value}`.replaceAll(/[^\w-]/g, '-')
  return html`<div class="choice-choice">
    <input
      type="${type}"
      id="${id}"
      name="${name}"
      value="${value}"
      ${about !== undefined && html`aria-describedby="${id}-about"`}
      ${checked && html`checked`}
    />
    <label for="${id}">${label}</label>
    ${about !== undefined && html`<p class="field-notes-hint" id="${id}-about">${about}</p>`}
  </div>`
}
