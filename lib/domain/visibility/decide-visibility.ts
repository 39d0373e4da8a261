import type { DocumentFacts } from './document-facts'
import { ruleThatHides, type VisibilityRule } from './rules'
import type { View } from './view'

export type Visibility =
  Readonly<{ visible: true }> | Readonly<{ visible: false; rule: VisibilityRule }>

const shown: Visibility = Object.freeze({ visible: true })

/**
 * Whether a document is shown, by the rules V01–V18. Names the first rule, in their order, that hides it; a value that
 * is missing or not known hides under the first rule that reads it.
 */
export function decideVisibility(facts: DocumentFacts, view: View): Visibility {
  const rule = ruleThatHides(facts, view)
  return rule === null ? shown : { visible: false, rule }
}
