import type { Block } from './blocks'

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
const escape = (text: string) => text.replace(/[&<>]/g, (character) => entities[character] ?? '')

const element = (name: string, text: string) => `<${name}>${escape(text)}</${name}>`

function row(cells: readonly string[]): string {
  const [first = '', ...rest] = cells
  return `<tr><th scope="row">${escape(first)}</th>${rest.map((cell) => element('td', cell)).join('')}</tr>`
}

function toXhtmlBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return element(`h${block.level}`, block.text)
    case 'paragraph':
      return element('p', block.text)
    case 'list': {
      const items = block.items.map((item) => element('li', item)).join('')
      return block.ordered ? `<ol>${items}</ol>` : `<ul>${items}</ul>`
    }
    case 'facts':
      return `<dl>${block.rows.map(([term, value]) => element('dt', term) + element('dd', value)).join('')}</dl>`
    case 'table': {
      const head = block.head.map((cell) => `<th scope="col">${escape(cell)}</th>`).join('')
      return `<table><caption>${escape(block.caption)}</caption><thead><tr>${head}</tr></thead><tbody>${block.rows.map(row).join('')}</tbody></table>`
    }
  }
}

/** The view form: a complete, well-formed XHTML document without script, style or links. */
export function toXhtml(language: string, title: string, blocks: readonly Block[]): string {
  const body = blocks.map(toXhtmlBlock).join('\n')
  return `<?xml version="1.0" encoding="UTF-8"?>
<html xmlns="http://www.w3.org/1999/xhtml" lang="${language}" xml:lang="${language}">
<head><meta charset="UTF-8"/>${element('title', title)}</head>
<body>
${element('h1', title)}
${body}
</body>
</html>
`
}
