import { viewFormElements } from '@/lib/contracts/view-form/elements'
import type { Look } from '@/lib/contracts/view-form/looks'

/** Set apart as a whole, so that a look of theirs says nothing more. */
const heads = /^(h[1-6]|th|caption|dt)$/
const bold = /^(b|strong)$/
const italic = /^(em|i|cite|dfn|var)$/
const struck = /^(del|s)$/
const underlined = /^(u|ins|a)$/
const raised = /^(sup|sub)$/

/** How parts of tables and items are shown by nature. */
const ownDisplay: Readonly<Record<string, RegExp>> = {
  li: /^list-item$/,
  summary: /^list-item$/,
  table: /^(inline-)?table$/,
  thead: /^table-header-group$/,
  tbody: /^table-row-group$/,
  tfoot: /^table-footer-group$/,
  tr: /^table-row$/,
  td: /^table-cell$/,
  th: /^table-cell$/,
  caption: /^table-caption$/,
  col: /^table-column$/,
  colgroup: /^table-column-group$/,
  img: /^inline$/,
  br: /^inline$/,
}

export function isInline(name: string): boolean {
  return viewFormElements[name]?.flow === 'inline'
}

/** Whether an element looks so by itself, or is set apart so much that it says nothing: then its portal's look is as good. */
export function isAsUsual(name: string, look: Look, said: string): boolean {
  switch (look) {
    case 'weight':
      return heads.test(name) || (said === 'bold' && bold.test(name))
    case 'slant':
      return /^(h[1-6]|address)$/.test(name) || (said === 'italic' && italic.test(name))
    case 'lines':
      return linesAsUsual(name, said)
    case 'raised':
      return said === 'placed' || (raised.test(name) ? isRaisedBy(name, said) : said === 'not')
    case 'marker':
      return said === 'bullet' && /^(ul|menu)$/.test(name)
    case 'direction':
      return false
    case 'display':
      return isInline(name) ? /^(inline|initial|unset|revert)$/.test(said) : isBlock(name, said)
    case 'float':
      return (
        /^(none|around)$/.test(said) || (!isInline(name) && (name === 'img' || said === 'left'))
      )
    case 'space':
      return name === 'pre' ? said === 'kept' : said !== 'kept'
    default:
      return !isInline(name) || said === 'none'
  }
}

function linesAsUsual(name: string, said: string): boolean {
  if (name === 'a') return !said.includes('line-through')
  if (heads.test(name)) return !said.includes('line-through')
  const has = struck.test(name) ? 'line-through' : underlined.test(name) ? 'underline' : 'none'
  return said === has
}

function isRaisedBy(name: string, said: string): boolean {
  return said === (name === 'sup' ? 'super' : 'sub')
}

function isBlock(name: string, said: string): boolean {
  const own = Object.hasOwn(ownDisplay, name) ? ownDisplay[name] : undefined
  return /^(block|flow-root|inline-block|revert)$/.test(said) || (own?.test(said) ?? false)
}

export const byNature = { bold, italic, heads } as const
