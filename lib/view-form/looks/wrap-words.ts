import { Element, isText } from 'domhandler'
import { DomUtils } from 'htmlparser2'
import { viewFormElements } from '@/lib/contracts/view-form/elements'
import { isElement, type HtmlElement, type Node } from '../nodes'

/** Puts all words under an element into elements of a kind: one for each run of words that no block parts. */
export function wrapWords(element: HtmlElement, name: string): void {
  let run: Node[] = []
  const endRun = () => {
    wrapRun(run, name)
    run = []
  }
  for (const child of [...element.children]) {
    if (isText(child) || (isElement(child) && isPhrase(child))) run.push(child)
    else {
      endRun()
      if (isElement(child)) wrapWords(child, name)
    }
  }
  endRun()
}

/** Whether words run on through an element and all that is in it. */
function isPhrase({ name, children }: HtmlElement): boolean {
  if (name === 'br') return true
  if (viewFormElements[name]?.flow !== 'inline') return false
  return children.every((child) => !isElement(child) || isPhrase(child))
}

function wrapRun(run: readonly Node[], name: string): void {
  const [first] = run
  if (!first || run.every((node) => DomUtils.textContent(node).trim() === '')) return
  const wrapper = new Element(name, {})
  DomUtils.prepend(first, wrapper)
  run.forEach((node) => DomUtils.appendChild(wrapper, node))
}
