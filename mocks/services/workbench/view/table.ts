import { html, type Content, type Markup } from '../../harness/html'

type Table = Readonly<{
  caption: string
  /** What tells it from others of the same caption on the page, for those who listen. */
  of?: string
  heads: readonly string[]
  /** The first of a row is its head. */
  rows: readonly (readonly Content[])[]
  /** Of a row, beside what its words say. */
  classOf?: (index: number) => string
  /** Whether cells hold whole sentences: they keep a width in which these can be read, and the table scrolls. */
  isText?: boolean
}>

/** A table that scrolls within itself where it has no room, and takes the focus for it. */
export function table({ caption, of, heads, rows, classOf, isText }: Table): Markup {
  return html`<div
    class="scrolls"
    tabindex="0"
    role="region"
    aria-label="${of === undefined ? caption : `${caption} ${of}`}"
  >
    <table class="table ${isText && 'table-text'}">
      <caption>
        <span>${caption}</span>
      </caption>
      <thead>
        <tr>
          ${heads.map((head) => html`<th scope="col">${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ([head, ...cells], index) =>
            html`<tr class="${classOf?.(index)}">
              <th scope="row">${head}</th>
              ${cells.map((cell) => html`<td>${cell}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`
}
