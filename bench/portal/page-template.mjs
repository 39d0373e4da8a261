/**
 * What a developer would write to draw a page that is there as markup: its elements as they stand, its words out of a table of texts (as of every page in
 * several languages), and its lists as loops over rows of data.
 *
 * @typedef {{ text: string }} Text an expression
 * @typedef {{ tag: string, attributes: [string, string | true | { value: string }][], children: Part[] }} Element
 * @typedef {{ each: string, shapes: Element[] }} Loop over rows that have a shape and values: `row.shape`, `row.values`
 * @typedef {Text | Element | Loop} Part
 *
 * @param {[string, object, unknown[]]} tree from markupTree
 * @returns {{ page: Element, texts: string[], lists: { shape: number, values: string[] }[][] }}
 */
export function pageTemplate(tree) {
  const texts = []
  const lists = []
  return { page: part(tree), texts, lists }

  function part(node) {
    if (typeof node === 'string') return { text: `texts[${texts.push(node) - 1}]` }
    const [tag, props, children] = node
    const attributes = Object.entries(props)
    return { tag, attributes, children: isList(node) ? [loop(children)] : children.map(part) }
  }

  function loop(rows) {
    const marks = rows.map(shapeOf)
    const kinds = [...new Set(marks)]
    const shapes = kinds.map((kind) => shape(rows.filter((_, at) => marks[at] === kind)))
    const list = rows.map((row, at) => {
      const kind = kinds.indexOf(marks[at])
      return { shape: kind, values: shapes[kind].valuesOf(row) }
    })
    return { each: `lists[${lists.push(list) - 1}]`, shapes: shapes.map(({ element }) => element) }
  }
}

/** At least three of one kind, and nothing else. */
function isList([, , children]) {
  const [first] = children
  const isItem = (child) => Array.isArray(child) && ['li', 'option'].includes(child[0])
  return children.length >= 3 && isItem(first) && children.every((it) => it[0] === first[0])
}

/** What rows have in common that one piece of template draws: elements, and which attributes they have. */
function shapeOf(node) {
  if (typeof node === 'string') return '#'
  const [tag, props, children] = node
  return `${tag}[${Object.keys(props)}](${children.map(shapeOf)})`
}

/** A template for rows of one shape: what differs is a value of the row, and so is every text. */
function shape(rows) {
  const readers = []
  const value = (read) => `row.values[${readers.push(read) - 1}]`
  const element = build((row) => row)
  return { element, valuesOf: (row) => readers.map((read) => read(row)) }

  function build(read) {
    const nodes = rows.map(read)
    if (typeof nodes[0] === 'string') return { text: value(read) }
    const [tag, props, children] = nodes[0]
    const attributes = Object.keys(props).map((name) => {
      const of = (row) => read(row)[1][name]
      const differs = nodes.some(([, other]) => other[name] !== props[name])
      return [name, differs ? { value: value(of) } : props[name]]
    })
    return { tag, attributes, children: children.map((_, at) => build((row) => read(row)[2][at])) }
  }
}
