import { parseDocument, type Parser } from 'htmlparser2'
import type { Direction } from './blocks'

export type Node = ReturnType<typeof parseDocument>['children'][number]
export type HtmlElement = Extract<Node, { attribs: unknown }>

/** The nodes of a sanitised view form. */
export function nodesOf(html: string): readonly Node[] {
  const options: ConstructorParameters<typeof Parser>[1] = { decodeEntities: true }
  return parseDocument(html, options).children
}

export function isElement(node: Node): node is HtmlElement {
  return 'attribs' in node
}

/** The language and the direction that an element says for what is in it. */
export function wordsOf({ attribs: { lang, dir } }: HtmlElement): WordsOf {
  return {
    ...(lang ? { language: lang } : {}),
    ...(dir === 'ltr' || dir === 'rtl' || dir === 'auto' ? { direction: dir } : {}),
  }
}

type WordsOf = Readonly<{ language?: string; direction?: Direction }>
