import { decodeHTMLStrict } from 'entities'
import { DomUtils } from 'htmlparser2'
import { SaxesParser } from 'saxes'
import { contentLimits } from '@/lib/contracts/archive/content-limits'
import { settleLooks } from './looks/settle-looks'
import { isElement, type Node } from './nodes'
import { XhtmlTree } from './xhtml-tree'

/**
 * An XHTML document as HTML that reads the same, with the looks that mean something as elements ({@link settleLooks}). A view form is XML, and was
 * judged as XML when it was stored: read as HTML, a comment, a quoted text or a name with a prefix can be another thing. null: it is no
 * XML, or larger than what is stored.
 *
 * @param silent elements that nobody reads, which are left out with all that is in them
 */
export function readXhtml(source: string, silent: ReadonlySet<string>): string | null {
  if (!differs.test(source)) return source
  const root = parse(source)
  if (!root) return null
  settleLooks(root.children)
  leaveOut(root.children, silent)
  return DomUtils.getInnerHTML(root, { encodeEntities: 'utf8' })
}

/** What XML and HTML read otherwise, or has looks; a form without is the same in both, and is read once. */
const differs = /<!--|<!\[|xmlns:|style/i

class NoXml extends Error {}

function parse(source: string): XhtmlTree['root'] | null {
  const tree = new XhtmlTree()
  const parser = new SaxesParser({ xmlns: true, position: false })
  parser.ENTITIES = new Proxy(parser.ENTITIES, { get: entity })
  let elements = 0
  const stop = () => {
    throw new NoXml()
  }
  parser.on('opentag', (tag) => {
    elements += 1
    if (elements > contentLimits.elements || tree.depth >= contentLimits.depth) stop()
    tree.open(tag)
  })
  parser.on('closetag', () => tree.close())
  parser.on('text', (text) => tree.words(text))
  parser.on('cdata', (text) => tree.words(text))
  parser.on('error', stop)
  try {
    parser.write(source).close()
    return tree.root
  } catch (error) {
    if (error instanceof NoXml) return null
    throw error
  }
}

/** XML's own five, and those of HTML. */
function entity(known: Record<string, string>, name: string | symbol): string | undefined {
  if (typeof name !== 'string' || name in known) return Reflect.get(known, name) as string
  const written = `&${name};`
  const character = decodeHTMLStrict(written)
  return character === written ? undefined : character
}

function leaveOut(nodes: readonly Node[], silent: ReadonlySet<string>): void {
  for (const node of nodes.filter(isElement)) {
    if (silent.has(node.name.toLowerCase())) DomUtils.removeElement(node)
    else leaveOut(node.children, silent)
  }
}
