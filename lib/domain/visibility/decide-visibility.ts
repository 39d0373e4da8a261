import type { DocumentFacts } from './document-facts'
import { rules, type VisibilityRule } from './rules'
import type { View } from './view'

export type Visibility =
  Readonly<{ visible: true }> | Readonly<{ visible: false; rule: VisibilityRule }>

const shown: Visibility = Object.freeze({ visible: true })

// Made beforehand: a client with two thousand documents costs two thousand decisions for every list.
const table = rules.map(([rule, letsThrough]) => ({
  letsThrough,
  hidden: Object.freeze({ visible: false, rule }) satisfies Visibility,
}))

/**
 * Whether a document is shown, by the rules V01–V18. Names the first rule, in their order, that hides it; a value that
 * is missing or not known hides under the first rule that reads it.
 */
export function decideVisibility(facts: DocumentFacts, view: View): Visibility {
  for (const { letsThrough, hidden } of table) if (letsThrough(facts, view) !== true) return hidden
  return shown
}
