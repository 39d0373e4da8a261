import type { Block } from '../blocks'

/** The words of a block as it is set, with the marks of its lists. */
export function wordsOfBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return block.runs.map(({ text }) => text).join('')
    case 'list':
      return block.items
        .map(({ label, blocks }) => [label, ...blocks.map(wordsOfBlock)].join(' '))
        .join(' ')
    case 'group':
      return block.blocks.map(wordsOfBlock).join(' ')
    case 'table':
      return [block.caption, ...block.rows.flatMap((row) => row.map(({ runs }) => runs))]
        .map((runs) => runs.map(({ text }) => text).join(''))
        .join(' ')
    case 'rule':
    case 'picture':
      return ''
  }
}
