import { parseDocument, type Parser } from 'htmlparser2'

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
