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
`
