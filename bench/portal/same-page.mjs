/**
 * Whether another program's page is the same as the one that was asked for: its words in their order, and as many of each element that a page is made of.
 *
 * @param {[string, object, unknown[]]} one from markupTree
 * @param {[string, object, unknown[]]} other
 */
export function assertSamePage(one, other, name) {
  const [wanted, found] = [one, other].map(summaryOf)
  for (const key of Object.keys(wanted))
    if (wanted[key] !== found[key])
      throw new Error(`${name} draws another page: ${key} ${found[key]}, not ${wanted[key]}.`)
}

const counted = [
  'a',
  'li',
  'p',
  'h1',
  'h2',
  'h3',
  'option',
  'input',
  'button',
  'svg',
  'nav',
  'time',
]

function summaryOf(tree) {
  const body = tree[2].find((node) => node[0] === 'body')
  const count = (node, tag) =>
    typeof node === 'string'
      ? 0
      : node[2].reduce((sum, child) => sum + count(child, tag), node[0] === tag ? 1 : 0)
  return {
    ...Object.fromEntries(counted.map((tag) => [tag, count(body, tag)])),
    words: textOf(body).replaceAll(/\s+/g, ''),
  }
}

const textOf = (node) => (typeof node === 'string' ? node : node[2].map(textOf).join(''))
