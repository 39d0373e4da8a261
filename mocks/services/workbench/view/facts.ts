import { html, type Content, type Markup } from '../../harness/html'

/** Labels and values, side by side where there is room. */
export function facts(list: readonly (readonly [label: string, value: Content])[]): Markup {
  return html`<dl class="facts-facts facts-wide">
    ${list.map(
      ([label, value]) =>
        html`<div>
          <dt>${label}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`
}
