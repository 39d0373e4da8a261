import {
  covers,
  decideDisclosure,
  type Claim,
  type ConsentBy,
  type DisclosedDocument,
  type DisclosureRule,
  type Prohibition,
  type Directive,
} from '../rules/decide-disclosure'
import type { DisclosurePreview } from '@/lib/contracts/archive/disclosure-preview'
import type { DirectiveInForce } from '../disclosure/directive-in-force'

/** What a statement does to the will; `ends` is the id of the consent or prohibition that it ends. */
export type Change = Readonly<
  | { kind: 'consent-given' | 'consent-renewed'; by: ConsentBy }
  | { kind: 'consent-withdrawn'; ends: string }
  | { kind: 'prohibition-set'; target: Prohibition }
  | { kind: 'prohibition-cancelled'; ends: string; target: Prohibition }
>

export type NamedDocument = DisclosedDocument & Readonly<{ id: string }>
export type Promised = Pick<DisclosurePreview, 'consent' | 'documents'>
type Openness = DisclosurePreview['documents'][number][1]

/** A controller that keeps none of the documents, and has a client relationship and no other right. */
const anotherController: Claim = {
  organisation: 'another controller',
  hasGround: true,
  registerAccess: [],
  extensiveAccess: [],
  statutoryGround: null,
  takesDisclosures: true,
}

const opennessBy: Readonly<Partial<Record<DisclosureRule, Openness>>> = {
  D6: 'prohibited',
  D7: 'no-consent',
  D8: 'open',
}

/** A guardian is not told of what is the child's own: a document that only that stops is one that no consent opens (C7). */
export type ToldTo = ConsentBy

/**
 * What a statement promises about the named documents that it is about: whether another controller can fetch each before and
 * after, by the very rules by which the archive decides (C5).
 */
export function promiseOf(
  directive: DirectiveInForce,
  change: Change,
  documents: readonly NamedDocument[],
  toldTo: ToldTo = 'client',
): Promised {
  const after = directiveAfter(directive, change)
  return {
    consent: { before: directive.consentBy !== null, after: after.consentBy !== null },
    documents: documents
      .filter((document) => !('target' in change) || covers(change.target, document))
      .map((document) => [
        document.id,
        opennessOf(document, directive, toldTo),
        opennessOf(document, after, toldTo),
      ]),
  }
}

function opennessOf(document: DisclosedDocument, directive: Directive, toldTo: ToldTo): Openness {
  const ruleUnder = (prohibitions: Directive['prohibitions']) =>
    decideDisclosure(document, anotherController, { ...directive, prohibitions }).rule
  // To the client a prohibition of her own is one, also where a guardian's consent would not have reached.
  if (toldTo === 'client') {
    const told = directive.prohibitions.map((prohibition) => ({ ...prohibition, own: false }))
    return opennessBy[ruleUnder(told)] ?? 'never'
  }
  const rule = ruleUnder(directive.prohibitions)
  const isOwn = () => ruleUnder(directive.prohibitions.filter(({ own }) => own !== true)) !== 'D6'
  const isUntold = rule === 'D6' && isOwn()
  return isUntold ? 'no-consent' : (opennessBy[rule] ?? 'never')
}

/** The will when a statement has been made. To end what has ended already changes nothing. */
export function directiveAfter(directive: DirectiveInForce, change: Change): Directive {
  const { consentBy, consent, beside, prohibitions } = directive
  switch (change.kind) {
    case 'consent-given':
    case 'consent-renewed':
      return { consentBy: consentBy === 'client' ? consentBy : change.by, prohibitions }
    case 'consent-withdrawn':
      if (consent !== change.ends) return { consentBy, prohibitions }
      return { consentBy: beside === undefined ? null : 'guardian', prohibitions }
    case 'prohibition-set':
      return { consentBy, prohibitions: [...prohibitions, { ...change.target, own: true }] }
    case 'prohibition-cancelled':
      return { consentBy, prohibitions: prohibitions.filter(({ id }) => id !== change.ends) }
  }
}
