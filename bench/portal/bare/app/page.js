import { readFileSync } from 'node:fs'
import { createElement } from 'react'

export const dynamic = 'force-dynamic'

/** The markup of the portal's page as [tag, props, children], kept by the measurement. */
const tree = JSON.parse(readFileSync(process.env.BARE_TREE ?? '/dev/null', 'utf8') || 'null')

/** The App Router alone: the same markup, no session, no archive, no rules. */
export default async function Page() {
  return tree ? render(tree) : createElement('html', null, createElement('body'))
}

function render(node) {
  if (typeof node === 'string') return node
  const [tag, props, children] = node
  return createElement(tag, props, ...children.map(render))
}
