import { contentLimits } from '@/lib/contracts/archive/content-limits'
import { isElement, type Node } from '@/lib/view-form/nodes'
import { TooMuchForPdf } from './too-much-for-pdf'

/** @throws TooMuchForPdf when there are more elements or characters than a PDF is made of */
export function requireWithin(nodes: readonly Node[]): void {
  let elements = 0
  let characters = 0
  const rest = [...nodes]
  for (let node = rest.pop(); node; node = rest.pop()) {
    if (isElement(node)) {
      elements += 1
      for (const child of node.children) rest.push(child)
    } else if ('data' in node) characters += node.data.length
    if (elements > contentLimits.elements || characters > contentLimits.characters)
      throw new TooMuchForPdf()
  }
}
