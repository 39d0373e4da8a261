/** One look for the test services, unlike that of any real authority's service. */
export const style = `
:root { color-scheme: light; --ink: #22262b; --quiet: #4d545c; --page: #f7f5f0; --card: #fff; --line: #86807a; --accent: #1d5b4c; --accent-dark: #123d33; --stop: #9c2a22; }
* { box-sizing: border-box; }
html { font: 100%/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; color: var(--ink); background: var(--page); -webkit-text-size-adjust: 100%; }
body { margin: 0; min-height: 100vh; display: flex; flex-direction: column; overflow-wrap: anywhere; }
.wide { width: 100%; max-width: 60rem; margin: 0 auto; padding-inline: 1rem; }
.skip { position: absolute; left: -100vw; background: var(--card); padding: .75rem 1rem; }
.skip:focus { left: 1rem; top: .5rem; z-index: 1; }
.banner { background: #3c2b57; color: #fff; }
.banner .wide { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; align-items: center; justify-content: space-between; padding-block: .5rem; }
.banner p { margin: 0; font-weight: 600; }
.banner ul { display: flex; flex-wrap: wrap; gap: 0 .25rem; list-style: none; margin: 0; padding: 0; }
.banner a { display: inline-block; padding: .5rem .625rem; color: #fff; }
.banner a[aria-current] { font-weight: 700; text-decoration: none; border-bottom: 3px solid #fff; }
main { flex: 1; padding-block: 1.5rem 3rem; }
h1 { font-size: clamp(1.625rem, 1.2rem + 1.8vw, 2.25rem); line-height: 1.2; margin: 0 0 .75rem; }
h2 { font-size: 1.375rem; line-height: 1.3; margin: 2.25rem 0 .5rem; }
h3 { font-size: 1.125rem; margin: 1.5rem 0 .5rem; }
p { margin: 0 0 1rem; max-width: 42rem; }
a { color: var(--accent); }
.lead { font-size: 1.125rem; }
.quiet { color: var(--quiet); }
.people { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(17rem, 100%), 1fr)); gap: .75rem; list-style: none; margin: 0; padding: 0; }
.people li { background: var(--card); border: 1px solid #d8d3ca; border-radius: 6px; padding: 1rem; }
.people p { margin: .625rem 0 0; font-size: .9375rem; color: var(--quiet); }
button, .button { display: inline-block; min-height: 2.75rem; padding: .5rem 1.125rem; border: 2px solid var(--accent); border-radius: 6px; background: var(--accent); color: #fff; font: inherit; font-weight: 600; text-align: left; text-decoration: none; cursor: pointer; }
button:hover, .button:hover { background: var(--accent-dark); border-color: var(--accent-dark); }
button.plain { background: var(--card); color: var(--accent-dark); }
button.plain:hover { background: #e8f0ed; }
.people button { width: 100%; border-width: 1px; background: #e6efec; color: var(--accent-dark); }
.people button:hover { background: var(--accent); color: #fff; }
.people + .quiet, section + .quiet { margin-top: 1.5rem; }
.contents { margin: 0 0 1rem; padding-left: 1.25rem; }
.contents a { display: inline-block; padding-block: .25rem; }
.choice { display: flex; flex-wrap: wrap; gap: .5rem; list-style: none; margin: 0 0 1rem; padding: 0; }
.choice a { display: inline-block; min-height: 2.75rem; padding: .5rem 1rem; border: 2px solid var(--line); border-radius: 6px; background: var(--card); color: var(--ink); }
.choice a[aria-current] { border-color: var(--accent); box-shadow: inset 0 -4px 0 var(--accent); font-weight: 600; text-decoration: none; }
label { display: block; font-weight: 600; }
.hint { display: block; color: var(--quiet); margin: .125rem 0 .375rem; }
.fault { display: block; color: var(--stop); font-weight: 600; margin: .125rem 0 .375rem; }
input[type=text] { width: 14rem; max-width: 100%; min-height: 2.75rem; padding: .375rem .75rem; border: 2px solid var(--line); border-radius: 6px; font: inherit; background: var(--card); color: var(--ink); }
input[aria-invalid] { border-color: var(--stop); }
.row { display: flex; flex-wrap: wrap; gap: .75rem; align-items: center; margin: 0 0 1rem; }
.notice { border-left: 6px solid var(--accent); background: var(--card); padding: .875rem 1rem; margin: 0 0 1.25rem; max-width: 42rem; }
.notice.stop { border-color: var(--stop); }
.notice h2 { margin-top: 0; }
.notice p:last-child { margin: 0; }
footer { border-top: 1px solid #d8d3ca; padding-block: 1rem; color: var(--quiet); }
footer p { margin: 0; }
:focus-visible { outline: 3px solid var(--ink); outline-offset: 2px; box-shadow: 0 0 0 7px #fff; }
@media (forced-colors: active) { .choice a[aria-current], .banner a[aria-current] { border-color: Highlight; } }
`
