import { family } from './family'

const font = (name: string, file: string, range = '') => `
@font-face {
  font-family: '${name}';
  src: url('/fonts/${file}') format('woff2');
  font-weight: 200 900;
  font-display: optional;${range}
}`

/** The look of the portal, with the little that a page without its frame needs besides. */
export const style = `${font('Source Sans 3', 'latin.woff2')}
${font('Source Sans 3 Extended', 'latin-ext.woff2', '\n  unicode-range: U+0100-02BA, U+1E00-1E9F;')}
:root {
  color-scheme: light;
  --font-latin: 'Source Sans 3';
  --font-latin-extended: 'Source Sans 3 Extended';
}
${family}
.masthead-masthead .language-links-languages a { color: inherit; }
.masthead-tools form { display: inline; }
ol.steps { margin-bottom: var(--space-4); max-width: var(--measure); padding-left: 1.5em; list-style: decimal; }
.steps > li + li { margin-top: var(--space-2); }
.seat { display: flex; flex-wrap: wrap; gap: 0 var(--space-5); align-items: center; }
.page-head-head .seat p { margin-top: var(--space-2); }
.table { width: 100%; border-collapse: collapse; }
.table caption { padding-block: var(--space-2); font-weight: var(--weight-strong); text-align: left; }
.table th, .table td { padding: var(--space-2) var(--space-3) var(--space-2) 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
.table thead th { border-bottom: 2px solid var(--line-strong); }
.scrolls { overflow-x: auto; }
.as-written { white-space: pre-line; overflow-wrap: anywhere; }
.paper { display: grid; gap: var(--space-3); padding: var(--space-5); border: 2px solid var(--line-strong); }
.paper h3, .paper h4 { font-size: var(--text-body); }
.paper-box { white-space: nowrap; font-weight: var(--weight-strong); }
.paper-days { columns: 20rem 2; }
.paper-space { min-height: 4rem; padding: var(--space-2) var(--space-3); border: 1px solid var(--line-control); }
.paper-end { font-size: var(--text-small); }
@media print { .footer-footer { display: none; } .paper { padding: 0; border: 0; } }
.points h2, .points legend { margin-top: var(--space-4); font-size: var(--text-h3); font-weight: var(--weight-strong); line-height: 1.3; }
.pairs { display: grid; grid-template-columns: minmax(0, 1fr); gap: var(--space-4) var(--space-5); }
@media (min-width: 48em) { .pairs { grid-template-columns: repeat(2, minmax(0, 1fr)); } }
.rows-rows form { margin-top: var(--space-2); }
.section-section > :is(form, section) { margin-top: var(--space-4); }
.section-section > p + p:not(:has(.text-go)) { margin-top: var(--space-2); }
.section-section > :not(h2) + .layout-stack { margin-top: var(--space-5); }
.table td { min-width: 6.5rem; max-width: 24rem; overflow-wrap: break-word; hyphens: auto; }
.table-text td { overflow-wrap: anywhere; }
.table td > a:only-child { display: inline-flex; align-items: center; min-height: 2.75rem; margin-block: calc(-1 * var(--space-2)); }
ul.made > li { margin-top: var(--space-4); }
.explained > div + div { margin-top: var(--space-3); }
.explained { max-width: var(--measure); margin-top: var(--space-3); }
@media print { body:has(.answer) .page-head-head { display: none; } .answer.sheet { max-width: none; padding: 0; border: 0; } .answer > section { break-inside: avoid; } }
.table-text td:nth-last-child(-n + 2) { min-width: 15rem; }
.table caption > span { position: sticky; left: 0; display: block; max-width: min(100%, 100vw - 2 * var(--gutter)); }
tr.differs > :is(th, td) { background: var(--panel); }
.sheet { max-width: 52rem; padding: var(--space-5) var(--space-4); border: 1px solid var(--line); border-top: 6px solid var(--masthead); overflow-wrap: anywhere; hyphens: auto; }
.sheet > * + *, .sheet > div > * + *, .answer > section > * + * { margin-top: var(--space-3); }
.sheet > * + :is(h3, h4, section) { margin-top: var(--space-5); }
.sheet h2 { font-size: var(--text-h2); }
.sheet h3 { font-size: var(--text-h3); }
.sheet :is(ul, ol) { padding-inline-start: 1.3em; }
.sheet ul { list-style: disc; }
.sheet ul[type='none'] { list-style: none; }
.sheet ol:not([type]) { list-style: decimal; }
.sheet table { border-collapse: collapse; }
.sheet :is(th, td) { padding: var(--space-2) var(--space-3) var(--space-2) 0; border-bottom: 1px solid var(--line); text-align: start; vertical-align: top; }
`
