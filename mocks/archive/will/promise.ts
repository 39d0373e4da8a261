import {
  decideDisclosure,
  matches,
  type Claim,
  type DisclosedDocument,
  type DisclosureRule,
  type Prohibition,
  type Will,
} from '../disclosure/decide-disclosure'
import type { DisclosurePreview } from '@/lib/contracts/archive/disclosure-preview'
import type { WillInForce } from './will-in-force'

/** What a statement does to the will; `ends` is the id of the consent or prohibition that it ends. */
export type Change = Readonly<
  | { kind: 'consent-given' | 'consent-renewed' }
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
}

const opennessBy: Readonly<Partial<Record<DisclosureRule, Openness>>> = {
  D6: 'prohibited',
  D7: 'no-consent',
  D8: 'open',
}

/**
 * What a statement promises about the named documents that it is about: whether another controller can fetch each before and
 * after, by the very rules by which the archive decides (C5).
 */
export function promiseOf(
  will: WillInForce,
  change: Change,
  documents: readonly NamedDocument[],
): Promised {
  const after = willAfter(will, change)
  return {
    consent: { before: will.hasConsent, after: after.hasConsent },
    documents: documents
      .filter((document) => !('target' in change) || matches(change.target, document))
      .map((document) => [document.id, opennessOf(document, will), opennessOf(document, after)]),
  }
}

export function opennessOf(document: DisclosedDocument, will: Will): Openness {
  return opennessBy[decideDisclosure(document, anotherController, will).rule] ?? 'never'
}

/** The will when a statement has been made. To end what has ended already changes nothing. */
export function willAfter(will: WillInForce, change: Change): Will {
  const { hasConsent, consent, prohibitions } = will
  switch (change.kind) {
    case 'consent-given':
    case 'consent-renewed':
      return { hasConsent: true, prohibitions }
    case 'consent-withdrawn':
      return { hasConsent: hasConsent && consent !== change.ends, prohibitions }
    case 'prohibition-set':
      return { hasConsent, prohibitions: [...prohibitions, change.target] }
    case 'prohibition-cancelled':
      return { hasConsent, prohibitions: prohibitions.filter(({ id }) => id !== change.ends) }
  }
}
