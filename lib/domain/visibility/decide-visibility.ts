import type { DocumentFacts } from './document-facts'
import { isOfInvestigation, rulesFor, type DecidedParent } from './rules'
import type { View } from './view'
import type { VisibilityRule } from './visibility-rules'

type Visibility = Readonly<{ visible: true }> | Readonly<{ visible: false; rule: VisibilityRule }>

/**
 * Every version of every document of one client, by its id. The rules take no less, for a document may be attached to any
 * other: one that is left out hides what is attached to it.
 */
export type ClientDocuments<Document extends Decidable = Decidable> = ReadonlyMap<string, Document>
type Decidable = Readonly<{ facts: DocumentFacts }>

export type Decisions = Readonly<{
  /** Whether a document is shown; of an id of none the rule is V19, as of what is attached to it. */
  of: (id: string) => Visibility
  /** Whether a version that has been replaced would be shown if it had not been (V09). */
  butForItsAge: (id: string) => Visibility
}>

const shown: Visibility = Object.freeze({ visible: true })
const unknown: DecidedParent = { rule: 'V19', ofInvestigation: false, controller: null }

/**
 * What of a client's documents is shown, by the rules V01–V19. A decision names the first rule, in their order, that hides;
 * a value that is missing or not known hides under the first rule that reads it. Each document is decided on once,
 * however many are attached to it, and when it is asked for. What the client has consented to or prohibited is none of its
 * facts (C4).
 */
export function decideVisibility(documents: ClientDocuments, view: View): Decisions {
  const parents = new Map<string, DecidedParent>()
  const ruleThatHides = rulesFor(view)

  /** Climbs to what is decided, attached to nothing or not known, and decides from there downwards. */
  function decideParent(id: string): DecidedParent {
    const climbed: (readonly [string, DocumentFacts])[] = []
    for (let at: string | null = id; at !== null && !parents.has(at);) {
      const facts: DocumentFacts | undefined = documents.get(at)?.facts
      // Until it is decided it is not known, so what is attached to itself comes upon itself and is hidden.
      parents.set(at, unknown)
      if (!facts) break
      climbed.push([at, facts])
      at = above(facts)
    }
    for (const [at, facts] of climbed.reverse()) {
      const next = above(facts)
      const parent = next === null ? null : (parents.get(next) ?? unknown)
      const rule = ruleThatHides(facts, parent, view)
      const ofInvestigation = isOfInvestigation(facts, parent, view)
      parents.set(at, { rule, ofInvestigation, controller: facts.controller })
    }
    return parents.get(id) ?? unknown
  }

  function decide(facts: DocumentFacts | undefined): Visibility {
    const next = facts ? above(facts) : null
    const parent = next === null ? null : decideParent(next)
    const rule = facts ? ruleThatHides(facts, parent, view) : unknown.rule
    return rule === null ? shown : { visible: false, rule }
  }

  return {
    of: (id) => decide(documents.get(id)?.facts),
    butForItsAge: (id) => {
      const facts = documents.get(id)?.facts
      return decide(facts?.status === 'superseded' ? { ...facts, status: 'current' } : facts)
    },
  }
}

/** The id of what a document is attached to, one that is nobody's when that is not known; null: it is no attachment. */
function above({ attachedTo }: DocumentFacts): string | null {
  return attachedTo === 'none' ? null : (attachedTo?.id ?? '')
}
