import { Document, Element, Text, type ParentNode } from 'domhandler'
import { DomUtils } from 'htmlparser2'
import type { HtmlElement } from './nodes'

const xhtml = 'http://www.w3.org/1999/xhtml'

type Tag = Readonly<{
  name: string
  local: string
  uri: string
  attributes: Readonly<Record<string, Readonly<{ prefix: string; local: string; value: string }>>>
}>

/** The elements and words of a view form as a parser of XML tells of them: by the names that XHTML has for them, whatever their prefix. */
export class XhtmlTree {
  readonly root = new Document([])
  private readonly opened: ParentNode[] = [this.root]

  get depth(): number {
    return this.opened.length - 1
  }

  open({ name, local, uri, attributes }: Tag): HtmlElement {
    const element = new Element(uri === xhtml ? local : name, attributesOf(attributes))
    this.add(element)
    this.opened.push(element)
    return element
  }

  words(text: string): void {
    this.add(new Text(text))
  }

  close(): HtmlElement | undefined {
    const closed = this.opened.pop()
    return closed instanceof Element ? closed : undefined
  }

  private add(node: Element | Text): void {
    const parent = this.opened.at(-1)
    if (parent) DomUtils.appendChild(parent, node)
  }
}

/** Without declarations of namespaces, and what is of a foreign one. */
function attributesOf(attributes: Tag['attributes']): Record<string, string> {
  const own = Object.values(attributes).flatMap(({ prefix, local, value }) => {
    if (prefix === '' && local !== 'xmlns') return [[local, value] as const]
    return prefix === 'xml' ? [[`xml:${local}`, value] as const] : []
  })
  return Object.fromEntries(own)
}
