// Made by scripts/make-tokens.mjs from the sheets of the portal. Do not edit.
export const family = `
:root {
  --fi-color-white-base: hsl(0, 0%, 100%);
  --fi-color-black-base: hsl(0, 0%, 13%);
  --fi-color-brand-base: hsl(214, 100%, 24%);
  --fi-color-depth-dark1: hsl(202, 7%, 40%);
  --fi-color-depth-light3: hsl(202, 7%, 97%);
  --fi-color-depth-light1: hsl(202, 7%, 80%);
  --fi-color-depth-secondary: hsl(215, 100%, 97%);
  --fi-color-highlight-light2: hsl(212, 63%, 90%);
  --fi-color-highlight-light3: hsl(212, 63%, 95%);
  --fi-color-success-dark1: hsl(165, 90%, 27%);
  --fi-color-warning-base: hsl(42, 93%, 50%);
  --fi-color-warning-light1: hsl(42, 100%, 94%);
  --fi-color-alert-base: hsl(3, 59%, 43%);
  --fi-color-alert-light1: hsl(0, 59%, 96%);
  --fi-spacing-xxs: 5px;
  --fi-spacing-xs: 10px;
  --fi-spacing-s: 15px;
  --fi-spacing-m: 20px;
  --fi-spacing-l: 25px;
  --fi-spacing-xl: 30px;
  --fi-spacing-xxl: 40px;
  --fi-spacing-xxxl: 60px;
  --fi-spacing-xxxxl: 80px;
  --fi-radius-basic: 2px;
  --fi-radius-modal: 4px;
  --fi-transition-basic-time: 50ms;
  --fi-transition-basic-timing-function: cubic-bezier(0.28, 0.84, 0.42, 1);
  --fi-shadow-wide-box-shadow: 0px 4px 8px 0px hsla(0, 0%, 13%, 0.14);
}
:root {
  --page: var(--fi-color-white-base);
  --page-quiet: var(--fi-color-depth-light3);
  --panel: var(--fi-color-depth-secondary);
  --masthead: var(--fi-color-brand-base);
  --masthead-ink: var(--fi-color-white-base);
  --on-accent: var(--fi-color-white-base);
  --ink: var(--fi-color-black-base);
  --ink-quiet: hsl(202 7% 30%); 
  --line: var(--fi-color-depth-light1);
  --line-control: var(--fi-color-depth-dark1);
  --line-strong: var(--fi-color-black-base);
  --accent: hsl(212 63% 30%);
  --accent-hover: var(--fi-color-brand-base);
  --accent-soft: var(--fi-color-highlight-light2);
  --accent-softer: var(--fi-color-highlight-light3);
  --acting: var(--fi-color-warning-base);
  --acting-soft: var(--fi-color-warning-light1);
  --acting-ink: var(--fi-color-black-base);
  --stop: var(--fi-color-alert-base);
  --stop-soft: var(--fi-color-alert-light1);
  --done: var(--fi-color-success-dark1);
  --focus-ring: var(--fi-color-black-base);
  --focus-halo: var(--fi-color-white-base);
  --font:
    var(--font-latin), var(--font-latin-extended), 'Source Sans Fallback', 'Helvetica Neue', Arial,
    sans-serif;
  --text-body: 1.125rem; 
  --text-small: 1rem; 
  --text-lead: 1.25rem; 
  --text-h1: 2rem; 
  --text-h2: 1.625rem; 
  --text-h3: 1.25rem; 
  --text-h4: 1.125rem; 
  --leading-body: 1.5;
  --leading-tight: 1.2;
  --weight-normal: 400;
  --weight-strong: 600;
  --measure: 40rem;
  --space-1: var(--fi-spacing-xxs);
  --space-2: var(--fi-spacing-xs);
  --space-3: var(--fi-spacing-s);
  --space-4: var(--fi-spacing-m);
  --space-5: var(--fi-spacing-l);
  --space-6: var(--fi-spacing-xl);
  --space-7: var(--fi-spacing-xxl);
  --space-8: var(--fi-spacing-xxxl);
  --space-9: var(--fi-spacing-xxxxl);
  --gutter: 1rem; 
  --page-width: 70rem;
  --touch: 3rem; 
  --radius: var(--fi-radius-basic);
  --radius-dialog: var(--fi-radius-modal);
  --shadow-dialog: var(--fi-shadow-wide-box-shadow);
  --backdrop: hsl(214 100% 12% / 0.7);
  --motion: var(--fi-transition-basic-time) var(--fi-transition-basic-timing-function);
}
@media (min-width: 48em) {
  :root {
    --text-lead: 1.375rem;
    --text-h1: 2.5rem;
    --text-h2: 1.75rem;
    --text-h3: 1.375rem;
    --gutter: 2rem;
  }
}
@media (prefers-reduced-motion: reduce) {
  :root {
    --motion: 0ms linear;
  }
}
@font-face {
  font-family: 'Source Sans Fallback';
  src: local('Arial'), local('Liberation Sans');
  ascent-override: 114.52%;
  descent-override: 44.74%;
  line-gap-override: 0%;
  size-adjust: 89.41%;
}
*,
*::before,
*::after {
  box-sizing: border-box;
}
html {
  -webkit-text-size-adjust: 100%;
  text-size-adjust: 100%;
  scroll-padding-top: var(--space-7);
}
body {
  display: flex;
  flex-direction: column;
  min-height: 100vh;
  margin: 0;
  background: var(--page);
  color: var(--ink);
  font: var(--weight-normal) var(--text-body) / var(--leading-body) var(--font);
  font-variant-numeric: lining-nums;
  overflow-wrap: break-word;
  hyphens: manual;
}
html:has([data-acting]) {
  scroll-padding-top: 7rem;
}
@media screen and (min-width: 56em) {
  body:has([data-acting]) {
    border-inline: 12px solid var(--acting);
  }
}
main {
  display: block;
  flex: 1;
  padding-bottom: var(--space-9);
}
h1,
h2,
h3,
h4,
p,
ul,
ol,
dl,
dd,
fieldset {
  margin: 0;
  padding: 0;
}
ul,
ol:not([type]) {
  list-style: none;
}
fieldset {
  min-width: 0;
  border: 0;
}
legend {
  padding: 0;
  font-weight: var(--weight-strong);
}
h1,
h2,
h3,
h4 {
  font-weight: var(--weight-strong);
  line-height: var(--leading-tight);
  text-wrap: balance;
}
h1 {
  font-size: var(--text-h1);
  letter-spacing: -0.012em;
}
h2 {
  font-size: var(--text-h2);
  letter-spacing: -0.006em;
}
h3 {
  font-size: var(--text-h3);
}
h4 {
  font-size: var(--text-h4);
}
p {
  max-width: var(--measure);
}
@media (min-width: 36em) {
  p {
    text-wrap: pretty;
  }
}
strong,
b {
  font-weight: var(--weight-strong);
}
address {
  font-style: normal;
}
@media (max-width: 23.99em) {
  h1 {
    font-size: 1.75rem;
  }
}
@media (max-width: 35.99em) {
  h1,
  h2,
  h3 {
    hyphens: auto;
  }
}
a {
  color: var(--accent);
  text-decoration-thickness: 1px;
  text-underline-offset: 0.18em;
  transition: color var(--motion);
}
a:hover {
  color: var(--accent-hover);
  text-decoration-thickness: 3px;
}
:focus-visible {
  outline: 3px solid var(--focus-ring) !important;
  outline-offset: 2px !important;
  border-radius: var(--radius);
  box-shadow: 0 0 0 2px var(--focus-halo) !important;
}
[tabindex='-1']:focus,
[tabindex='-1']:focus-visible {
  outline: none !important;
  box-shadow: none !important;
}
@page {
  size: A4;
  margin: 18mm 18mm 20mm;
  @bottom-right {
    content: counter(page) ' / ' counter(pages);
    font: 10pt sans-serif;
  }
}
@page turned {
  size: A4 landscape;
}
@media print {
  :root {
    --text-body: 11pt;
    --text-small: 10pt;
    --text-h1: 20pt;
    --text-h2: 16pt;
    --text-h3: 13pt;
    --text-h4: 11pt;
    --text-lead: 13pt;
    --gutter: 0;
    --space-4: 3mm;
    --space-5: 4mm;
    --space-6: 5mm;
    --space-7: 6mm;
    --space-8: 8mm;
    --space-9: 0mm;
  }
  html,
  body {
    display: block;
    background: none;
  }
  main {
    padding: 0;
  }
  h2,
  h3,
  h4 {
    break-after: avoid;
  }
  li,
  dl > div {
    break-inside: avoid;
  }
  a {
    color: inherit;
    text-decoration: none;
  }
}
.shell-skip {
  position: absolute;
  top: -10rem;
  left: var(--gutter);
  z-index: 20;
  padding: var(--space-2) var(--space-4);
  background: var(--page);
  color: var(--ink);
}
.shell-skip:focus {
  top: var(--space-1);
}
@media print {
  .shell-skip {
    display: none;
  }
}
.shell-large {
  --text-small: 1.125rem;
  --text-h4: 1.375rem;
  --text-h3: 1.5rem;
  --text-h2: 1.75rem;
  font-size: 1.25rem;
  line-height: 1.6;
}
.masthead-masthead {
  background: var(--masthead);
  color: var(--masthead-ink);
}
.masthead-masthead :focus-visible {
  outline-color: var(--masthead-ink) !important;
  box-shadow: none !important;
}
.masthead-row {
  display: flex;
  flex-wrap: wrap;
  gap: 0 var(--space-5);
  align-items: center;
  min-height: 4rem;
}
.masthead-wordmark {
  display: inline-flex;
  align-items: center;
  min-height: var(--touch);
  color: inherit;
  font-size: 1.625rem;
  letter-spacing: -0.02em;
  text-decoration: none;
}
.masthead-wordmark b {
  font-weight: 700;
}
.masthead-wordmark:hover {
  color: inherit;
  text-decoration: underline;
}
.masthead-trial {
  padding: 0 var(--space-2);
  border: 1px solid currentColor;
  border-radius: var(--radius);
  font-size: var(--text-small);
}
.masthead-short {
  display: none;
}
@media (max-width: 35.99em) {
  .masthead-long {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .masthead-short {
    display: inline;
  }
}
.masthead-tools {
  display: flex;
  flex-wrap: wrap;
  gap: 0 var(--space-5);
  align-items: center;
  margin-left: auto;
}
@media (max-width: 29.99em) {
  .masthead-masthead:not(.masthead-withMenu) .masthead-tools {
    gap: 0 var(--space-3);
    margin-left: 0;
  }
}
@media (max-width: 55.99em) {
  .masthead-withMenu .masthead-languages {
    display: none;
  }
}
.masthead-logout {
  display: inline-flex;
  align-items: center;
  min-height: var(--touch);
  padding: 0;
  border: 0;
  background: none;
  color: inherit;
  font: inherit;
  text-decoration: underline;
  text-decoration-thickness: 1px;
  text-underline-offset: 0.18em;
  cursor: pointer;
}
.masthead-logout:hover {
  text-decoration-thickness: 3px;
}
@media (forced-colors: active) {
  .masthead-masthead {
    border-bottom: 2px solid;
  }
}
@media print {
  .masthead-masthead {
    display: none;
  }
}
.language-links-languages {
  display: flex;
  gap: var(--space-4);
}
.language-links-languages a {
  display: inline-flex;
  align-items: center;
  min-height: var(--touch);
}
.language-links-languages a[aria-current] {
  font-weight: var(--weight-strong);
  text-decoration: none;
}
.language-links-masthead a {
  color: inherit;
}
@media (max-width: 29.99em) {
  .language-links-masthead {
    gap: var(--space-3);
  }
}
.language-links-menu {
  gap: var(--space-6);
  padding-block: var(--space-2);
  border-top: 1px solid var(--line);
}
.language-links-menu a[aria-current] {
  color: var(--ink);
}
@media (min-width: 56em) {
  .language-links-menu {
    display: none;
  }
}
.footer-footer {
  padding-block: var(--space-6) var(--space-7);
  border-top: 1px solid var(--line);
  background: var(--page-quiet);
}
.footer-footer ul {
  display: flex;
  flex-wrap: wrap;
  gap: 0 var(--space-6);
  margin-bottom: var(--space-3);
}
.footer-footer li a {
  display: inline-flex;
  align-items: center;
  min-height: 2.75rem;
}
.footer-support {
  display: flex;
  flex-wrap: wrap;
  gap: 0 var(--space-4);
  align-items: center;
  margin-bottom: var(--space-3);
}
.footer-support a {
  display: inline-flex;
  overflow-wrap: anywhere;
  align-items: center;
  min-height: 2.75rem;
}
@media print {
  .footer-footer {
    display: none;
  }
}
.layout-wrap {
  max-width: calc(var(--page-width) + 2 * var(--gutter));
  margin-inline: auto;
  padding-inline: var(--gutter);
}
.layout-body {
  padding-top: var(--space-7);
}
.layout-narrow {
  max-width: 46rem;
}
.layout-two {
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: var(--space-8);
}
@media (min-width: 62em) {
  .layout-two {
    grid-template-columns: minmax(0, 1fr) 20rem;
    align-items: start;
  }
}
.layout-three,
.layout-even {
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: var(--space-7);
}
.layout-three + .layout-even {
  margin-top: var(--space-8);
}
@media (min-width: 48em) {
  .layout-three {
    grid-template-columns: repeat(3, minmax(0, 1fr));
  }
  .layout-even {
    grid-template-columns: repeat(2, minmax(0, 1fr));
  }
}
.layout-sections > * + * {
  margin-top: var(--space-8);
}
.layout-sectionsClose > * + * {
  margin-top: var(--space-7);
}
.layout-stack > * + * {
  margin-top: var(--space-3);
}
.layout-stack > * + h3 {
  margin-top: var(--space-5);
}
.layout-stackLarge > * + * {
  margin-top: var(--space-5);
}
.layout-buttons {
  display: flex;
  flex-wrap: wrap;
  gap: var(--space-3) var(--space-4);
  align-items: center;
}
.layout-buttons > [hidden] {
  display: none;
}
@media (max-width: 29.99em) {
  .layout-buttonsWide > * {
    width: 100%;
  }
}
@media print {
  .layout-body {
    padding-top: 0;
  }
  .layout-two {
    display: block;
  }
  .layout-buttons,
  .layout-screenOnly {
    display: none;
  }
}
.layout-printOnly {
  display: none;
}
@media print {
  .layout-printOnly {
    display: block;
  }
}
.page-head-head {
  padding-block: var(--space-4) var(--space-6);
  border-bottom: 1px solid var(--line);
  background: var(--panel);
}
.page-head-head h1:first-child {
  padding-top: var(--space-3);
}
.page-head-plate {
  display: table;
  max-width: 100%;
  margin-bottom: var(--space-3);
  padding: var(--space-1) var(--space-3);
  border-left: 6px solid var(--accent);
  background: var(--page);
  color: var(--ink);
  font-weight: var(--weight-strong);
  font-size: var(--text-h3);
  line-height: 1.3;
  letter-spacing: 0;
  overflow-wrap: anywhere;
}
.page-head-plate b {
  font-weight: 700;
}
.page-head-as {
  font-weight: var(--weight-normal);
}
@media (max-width: 29.99em) {
  .page-head-as {
    display: block;
  }
}
@media (min-width: 30em) {
  .page-head-as {
    margin-left: 0.3em;
  }
  .page-head-as::before {
    content: '– ' / '';
  }
}
.page-head-lead {
  margin-top: var(--space-3);
}
.page-head-crumbs {
  margin-bottom: var(--space-3);
}
.page-head-crumbs ol {
  display: flex;
  flex-wrap: wrap;
  gap: 0 var(--space-2);
  font-size: var(--text-small);
}
.page-head-crumbs li {
  display: flex;
  gap: var(--space-2);
  align-items: center;
}
.page-head-crumbs li + li::before {
  width: 0.45em;
  height: 0.45em;
  border: solid var(--ink-quiet);
  border-width: 2px 2px 0 0;
  content: '';
  transform: rotate(45deg);
}
.page-head-crumbs li,
.page-head-crumbs a {
  min-width: 0;
  overflow-wrap: anywhere;
}
.page-head-crumbs a {
  display: inline-flex;
  align-items: center;
  min-height: 2.75rem;
}
body:has([data-acting]) .page-head-head {
  border-bottom-color: var(--acting);
  background: var(--acting-soft);
}
body:has([data-acting]) .page-head-plate {
  border-left-color: var(--acting-ink);
  background: var(--acting);
  color: var(--acting-ink);
}
@media (forced-colors: active) {
  .page-head-plate {
    border: 2px solid;
  }
}
@media print {
  .page-head-head,
  body:has([data-acting]) .page-head-head {
    padding: 0 0 8mm;
    border: 0;
    background: none;
  }
  .page-head-crumbs {
    display: none;
  }
  .page-head-plate,
  body:has([data-acting]) .page-head-plate {
    border: 1.5pt solid;
    background: none;
  }
}
.section-section {
  padding-top: var(--space-3);
  border-top: 3px solid var(--line-strong);
}
.section-section > h2 {
  margin-bottom: var(--space-3);
}
.section-bare {
  padding-top: 0;
  border-top: 0;
}
.section-head {
  display: flex;
  flex-wrap: wrap;
  gap: 0 var(--space-5);
  align-items: baseline;
  justify-content: space-between;
  margin-bottom: var(--space-3);
}
.section-side {
  border-top-width: 1px;
}
.section-side h2 {
  font-size: var(--text-h3);
}
.rows-rows > li {
  padding-block: var(--space-3);
  border-top: 1px solid var(--line);
}
.rows-rows > li:last-child {
  border-bottom: 1px solid var(--line);
}
.rows-date {
  font-size: var(--text-small);
}
.rows-title {
  font-size: var(--text-h3);
  font-weight: var(--weight-strong);
  line-height: 1.3;
}
.rows-meta {
  max-width: none;
  color: var(--ink-quiet);
  font-size: var(--text-small);
}
@media (min-width: 48em) {
  .rows-dated > li {
    display: grid;
    grid-template-columns: 10.5rem minmax(0, 1fr);
    column-gap: var(--space-5);
  }
  .rows-dated > li > .rows-date {
    padding-top: 0.3rem;
  }
}
.rows-light > li,
.rows-light > li:last-child {
  padding-block: var(--space-2);
  border: 0;
}
.rows-light .rows-title {
  font-weight: var(--weight-normal);
  font-size: var(--text-body);
}
.rows-light > li > .rows-date {
  padding-top: 0.1rem;
}
.pressable-row {
  position: relative;
  isolation: isolate;
}
.pressable-way a::after {
  position: absolute;
  inset: 0 calc(-1 * var(--space-2));
  content: '';
}
.pressable-row:has(.pressable-way a:hover)::before {
  position: absolute;
  inset: 0 calc(-1 * var(--space-2));
  z-index: -1;
  background: var(--accent-softer);
  content: '';
}
.pressable-way a:focus-visible {
  outline: none !important;
  box-shadow: none !important;
}
.pressable-way a:focus-visible::after {
  outline: 3px solid var(--focus-ring);
  outline-offset: -1px;
}
.text-hidden {
  position: absolute;
  width: 1px;
  height: 1px;
  margin: -1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}
.text-quiet {
  color: var(--ink-quiet);
}
.text-small {
  font-size: var(--text-small);
}
.text-lead {
  font-size: var(--text-lead);
}
.text-list {
  max-width: var(--measure);
  padding-left: 1.2em;
  list-style: disc;
}
.text-list > li + li {
  margin-top: var(--space-2);
}
.text-go {
  display: inline-flex;
  overflow-wrap: anywhere;
  gap: var(--space-2);
  align-items: center;
  min-height: 2.75rem;
}
.text-panel {
  padding: var(--space-4);
  background: var(--panel);
}
.text-panel > h2,
.text-panel > h3 {
  margin-bottom: var(--space-2);
  font-size: var(--text-h3);
}
@media (forced-colors: active) {
  .text-panel {
    border: 2px solid;
  }
}
.tag-tag {
  display: inline-block;
  padding: 0 0.45em;
  border: 1px solid var(--line-control);
  border-radius: var(--radius);
  font-weight: var(--weight-normal);
  font-size: var(--text-small);
  line-height: 1.5;
  letter-spacing: 0;
  white-space: nowrap;
  vertical-align: 0.08em;
}
.tag-solid {
  border-color: var(--accent);
  background: var(--accent);
  color: var(--on-accent);
  font-weight: var(--weight-strong);
}
@media (forced-colors: active) {
  .tag-tag {
    border: 2px solid;
  }
}
.notice-notice {
  display: grid;
  grid-template-columns: auto minmax(0, 1fr);
  gap: var(--space-1) var(--space-3);
  max-width: 52rem;
  padding: var(--space-4);
  border: 2px solid var(--line-control);
  border-left-width: 8px;
  background: var(--page);
}
.notice-notice > svg {
  width: 1.75rem;
  height: 1.75rem;
  margin-top: 0.1rem;
}
.notice-notice h2,
.notice-notice h3 {
  font-size: var(--text-h3);
}
.notice-content > * + * {
  margin-top: var(--space-2);
}
.notice-info {
  border-color: var(--accent);
}
.notice-info > svg {
  color: var(--accent);
}
.notice-stop {
  border-color: var(--stop);
  background: var(--stop-soft);
}
.notice-stop > svg {
  color: var(--stop);
}
.notice-done {
  border-color: var(--done);
}
.notice-done > svg {
  color: var(--done);
}
@media (max-width: 19.99em) {
  .notice-notice {
    grid-template-columns: minmax(0, 1fr);
  }
}
.empty-empty {
  max-width: 52rem;
  padding-block: var(--space-6);
  border-block: 1px solid var(--line);
}
.empty-empty > h2 {
  margin-bottom: var(--space-2);
}
.button-button {
  display: inline-flex;
  max-width: 100%;
  overflow-wrap: anywhere;
  gap: var(--space-2);
  align-items: center;
  justify-content: center;
  min-height: var(--touch);
  padding: 0.6rem 1.25rem 0.5rem;
  border: 2px solid var(--accent);
  border-radius: var(--radius);
  background: var(--accent);
  color: var(--on-accent);
  font: var(--weight-strong) var(--text-body) / 1.25 var(--font);
  text-align: center;
  text-decoration: none;
  cursor: pointer;
  transition:
    background-color var(--motion),
    color var(--motion);
}
.button-button:hover {
  border-color: var(--accent-hover);
  background: var(--accent-hover);
  color: var(--on-accent);
  text-decoration: none;
}
.button-button:active {
  transform: translateY(1px);
}
.button-second {
  background: var(--page);
  color: var(--accent);
}
.button-block {
  width: 100%;
}
.field-field {
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: var(--space-1);
  align-content: end;
}
.field-field label {
  font-weight: var(--weight-strong);
}
.field-input {
  width: 100%;
  min-height: var(--touch);
  padding: 0.5rem 0.75rem;
  border: 2px solid var(--line-control);
  border-radius: var(--radius);
  background-color: var(--page);
  color: var(--ink);
  font: inherit;
}
.field-select {
  padding-right: 2.75rem;
  background-image: url("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 20 12' fill='none' stroke='%23212121' stroke-width='2.4'%3E%3Cpath d='m2 2 8 8 8-8'/%3E%3C/svg%3E");
  background-position: right 0.9rem center;
  background-size: 0.9rem auto;
  background-repeat: no-repeat;
  text-overflow: ellipsis;
  appearance: none;
}
.field-area {
  min-height: 8rem;
  resize: vertical;
}
.field-file {
  width: 100%;
  min-width: 0;
  min-height: var(--touch);
  font: inherit;
  font-size: var(--text-small);
}
.field-file::file-selector-button {
  min-height: var(--touch);
  margin-right: var(--space-3);
  padding: 0.5rem 0.75rem;
  border: 2px solid var(--accent);
  border-radius: var(--radius);
  background: var(--page);
  color: var(--accent);
  font: inherit;
  font-weight: var(--weight-strong);
  cursor: pointer;
}
@media (max-width: 29.99em) {
  .field-file::file-selector-button {
    display: block;
    width: 100%;
    margin-right: 0;
  }
}
.field-wrong {
  padding-left: var(--space-3);
  border-left: 6px solid var(--stop);
}
.field-wrong .field-input {
  border-color: var(--stop);
}
@media (forced-colors: active) {
  .field-select {
    padding-right: 0.75rem;
    background-image: none;
    appearance: auto;
  }
}
.field-notes-hint {
  color: var(--ink-quiet);
  font-size: var(--text-small);
}
.field-notes-error {
  display: flex;
  gap: var(--space-2);
  color: var(--stop);
  font-weight: var(--weight-strong);
}
.field-notes-error svg {
  margin-top: 0.12em;
}
.choice-choice {
  position: relative;
  display: grid;
  grid-template-columns: 2.5rem minmax(0, 1fr);
  align-items: start;
  padding-block: var(--space-3);
  border-block: 1px solid var(--line);
}
.choice-choice input {
  position: relative;
  z-index: 1;
  width: 1.5rem;
  height: 1.5rem;
  margin: 0.1rem 0 0;
  accent-color: var(--accent);
}
.choice-choice label {
  font-weight: var(--weight-strong);
  cursor: pointer;
}
.choice-choice label::before {
  position: absolute;
  inset: 0;
  content: '';
}
.choice-choice > p {
  grid-column: 2;
}
.choice-choice:has(input:checked) {
  padding-left: var(--space-4);
  background: var(--accent-softer);
  box-shadow: inset 6px 0 0 var(--accent);
}
.choice-wrong {
  padding-left: var(--space-3);
  border-left: 6px solid var(--stop);
}
.choice-inner {
  position: relative;
  z-index: 1;
  grid-column: 2;
  margin-top: var(--space-3);
}
.choice-inner > * + * {
  margin-top: var(--space-3);
}
.choice-choice > input[type='radio']:not(:checked) ~ .choice-inner {
  display: none;
}
@media (forced-colors: active) {
  .choice-choice:has(input:checked) {
    border: 2px solid Highlight;
  }
}
.facts-facts {
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: var(--space-3);
}
.facts-facts dt,
.facts-facts dd {
  hyphens: auto;
}
.facts-facts dt {
  color: var(--ink-quiet);
  font-size: var(--text-small);
}
.facts-facts dd {
  overflow-wrap: anywhere;
}
@media (min-width: 36em) {
  .facts-wide > div {
    display: grid;
    grid-template-columns: 13rem minmax(0, 1fr);
    gap: var(--space-4);
  }
  .facts-wide dt {
    font-size: inherit;
  }
}
@media print {
  .facts-facts > div {
    display: grid;
    grid-template-columns: 45mm 1fr;
    gap: 1mm 4mm;
  }
  .facts-facts {
    gap: 1mm;
  }
}
.more-more > summary {
  display: inline-flex;
  overflow-wrap: anywhere;
  gap: var(--space-2);
  align-items: center;
  min-height: 2.75rem;
  color: var(--accent);
  text-decoration: underline;
  text-decoration-thickness: 1px;
  text-underline-offset: 0.18em;
  list-style: none;
  cursor: pointer;
}
.more-more > summary::-webkit-details-marker {
  display: none;
}
.more-more > summary::before {
  flex: none;
  width: 0.5em;
  height: 0.5em;
  border: solid currentColor;
  border-width: 2px 2px 0 0;
  content: '';
  transform: rotate(45deg);
}
.more-more[open] > summary::before {
  transform: rotate(135deg);
}
.more-more > :not(summary) {
  margin-left: var(--space-1);
  padding-left: var(--space-4);
  border-left: 3px solid var(--line);
}
.more-plain > :not(summary) {
  margin-left: 0;
  padding-left: 0;
  border-left: 0;
}
.more-plain[open] > summary {
  margin-bottom: var(--space-2);
}
.icon-icon {
  flex: none;
  width: 1.25em;
  height: 1.25em;
  fill: none;
  stroke: currentColor;
  stroke-width: 2;
  vertical-align: -0.22em;
}
`
