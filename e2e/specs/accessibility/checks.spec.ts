import type { Page } from 'playwright/test'
import { checkAccessibility } from '../../fixtures/check-accessibility'
import { checkFocus } from '../../fixtures/check-focus'
import { checkLayout } from '../../fixtures/check-layout'
import { checkOrder } from '../../fixtures/check-order'
import { checkStructure } from '../../fixtures/check-structure'
import { checkTargets } from '../../fixtures/check-targets'
import { edgeContrast } from '../../fixtures/edge-contrast'
import { expect, test } from '../../test'

/** A page in order, as far as these checks go. */
const sound = (content = '', style = '') => `<!doctype html><html lang="sv"><title>Sida</title>
  <style>:focus { outline: 3px solid #000 } a { display: block; min-height: 44px } ${style}</style>
  <header>Mitt</header><main><h1>Sida</h1>${content}</main><footer>Fot</footer></html>`

const checks = {
  checkAccessibility,
  checkFocus,
  checkLayout,
  checkOrder,
  checkStructure,
  checkTargets,
}

type Fault = readonly [string, keyof typeof checks, string, string?]
const faults: readonly Fault[] = [
  ['a field without a label', 'checkAccessibility', '<input>'],
  ['a name that is not the text', 'checkAccessibility', '<a href="/" aria-label="Hit">Dit</a>'],
  ['a level left out', 'checkStructure', '<h2>Två</h2><h4>Fyra</h4>'],
  ['a second h1', 'checkStructure', '<h1>Igen</h1>'],
  ['a table for layout', 'checkStructure', '<table><tr><td>Ord</table>'],
  ['words outside of the landmarks', 'checkStructure', '</main><p>Ord</p>'],
  [
    'another order on the screen',
    'checkOrder',
    '<p>Ett</p><p>Två</p>',
    'main { display: flex; flex-direction: column-reverse }',
  ],
  ['an order of its own for the keyboard', 'checkOrder', '<a href="/" tabindex="2">Dit</a>'],
  ['something wider than the screen', 'checkLayout', '<p>Ord</p>', 'p { width: 2000px }'],
  [
    'text that is cut off',
    'checkLayout',
    '<p>Ord på en rad</p>',
    'p { width: 20px; overflow: hidden; white-space: nowrap }',
  ],
  ['no ring', 'checkFocus', '<a href="/">Dit</a>', ':focus { outline: none }'],
  [
    'a ring in the colour of the page',
    'checkFocus',
    '<a href="/">Dit</a>',
    ':focus { outline-color: #eee }',
  ],
  [
    'something over the focus',
    'checkFocus',
    '<a href="/">Dit</a>',
    'header { position: fixed; inset: 0 }',
  ],
  ['a trap', 'checkFocus', '<a href="/" onblur="this.focus()">Dit</a><a href="/">Hit</a>'],
  ['a small button', 'checkTargets', '<button>Dit</button>'],
]

for (const [name, check, content, style] of faults) {
  test(`${check} finds ${name} @accessibility`, async ({ page }) => {
    await page.setContent(sound(content, style))
    await expect(checks[check](page)).rejects.toThrow()
  })
}

test('the checks find nothing in a page in order @accessibility', async ({ page }) => {
  await page.setContent(sound('<h2>Två</h2><p>Ord</p><a href="/">Dit</a><a href="/">Hit</a>'))
  for (const check of Object.values(checks)) await check(page)
})

test('a pale edge has too little contrast, a dark one enough @accessibility', async ({ page }) => {
  await page.setContent(sound('<button style="margin: 9px; border: 2px solid #ccc">Dit</button>'))
  expect(await edgeOfButton(page)).toBeLessThan(3)
  await page.setContent(sound('<button style="margin: 9px; border: 2px solid #666">Dit</button>'))
  expect(await edgeOfButton(page)).toBeGreaterThan(3)
})

const edgeOfButton = (page: Page) => edgeContrast(page, page.getByRole('button'))
