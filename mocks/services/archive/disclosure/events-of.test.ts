import { describe, expect, test } from 'vitest'
import type { AuditEntry } from '../log/events/audit-entry'
import type { DirectiveInForce } from './directive-in-force'
import type { Candidate } from './candidate-documents'
import { decideDisclosure, type Claim } from '../rules/decide-disclosure'
import { eventsOf } from './events-of'

const document: Candidate = {
  id: 'first',
  madeAt: '2026-11-01T08:00:00.000000Z',
  controller: 'county-05',
  set: '2.999.1',
  serviceTask: 'older-people',
  socialService: 'home-care',
  format: 'phase-2',
  status: 'current',
  type: 'decision',
  attachedTo: [],
  madeIn: null,
  sharedMatter: false,
  delayUntil: null,
  specialContent: false,
  hiddenFromGuardians: false,
  ofShelter: false,
  parents: [],
}
const second: Candidate = { ...document, id: 'second', set: '2.999.2' }
const claim: Claim = {
  organisation: 'county-17',
  hasGround: true,
  takesDisclosures: true,
  registerAccess: [],
  extensiveAccess: [],
  statutoryGround: null,
}
const base: AuditEntry = {
  clientId: 'client',
  kind: 'use',
  operation: 'search-documents',
  by: 'person',
  software: 'a-system',
  organisation: 'county-17',
  unit: 'unit-blaklockan',
  ground: 'none',
  request: 'request',
}
const silence: DirectiveInForce = { consentBy: null, consent: null, prohibitions: [] }
const consent: DirectiveInForce = { consentBy: 'client', consent: 'consent', prohibitions: [] }

function events(
  documents: readonly Candidate[],
  directive: DirectiveInForce,
  changes: Partial<Claim> = {},
  said: AuditEntry = base,
) {
  const decided = documents.map((each) => ({
    document: each,
    decision: decideDisclosure(
      { ...each, shownToGuardian: true },
      { ...claim, ...changes },
      directive,
    ),
  }))
  return eventsOf(said, decided, directive)
}

describe('what was given', () => {
  test('leaves an event a document, all of one request', () => {
    const found = events([document, second], consent)
    expect(found.map(({ documents }) => documents)).toEqual([['first'], ['second']])
    for (const { entry } of found) {
      expect(entry).toMatchObject({
        kind: 'disclosure',
        rule: 'D8',
        will: 'consent',
        request: 'request',
      })
    }
  })

  test('names the statutory ground only where it decided', () => {
    const lawful = { ...base, statutoryGround: 'urgent-need' } as const
    const own = { ...second, controller: 'county-17' }
    const found = events([document, own], silence, { statutoryGround: 'urgent-need' }, lawful)
    expect(found.map(({ entry }) => [entry.rule, entry.statutoryGround])).toEqual([
      ['D4', 'urgent-need'],
      ['D1', undefined],
    ])
  })
})

describe('what was refused', () => {
  test('shares an event when nothing tells the documents apart to a reader of the log', () => {
    const found = events([document, second], silence)
    expect(found).toMatchObject([{ entry: { rule: 'D7' }, documents: ['first', 'second'] }])
  })

  // prettier-ignore
  test.each<[string, Partial<Candidate>]>([
    ['another register', { controller: 'county-08' }],
    ['another service task', { serviceTask: 'disability' }],
    ['a social service that is not shown', { socialService: 'violence-prevention' }],
    ['a type that is not shown', { type: 'payment-commitment' }],
    ['what it is attached to', { attachedTo: ['2.999.9'] }],
    ['where it was made', { madeIn: { controller: 'thl', socialService: 'shelter' } }],
    ['where nobody knows', { madeIn: 'unknown' }],
    ['a shared matter', { sharedMatter: true }],
    ['a matter of which nothing is known', { sharedMatter: null }],
    ['a delay', { delayUntil: '2027-01-01' }],
    ['special content', { specialContent: true }],
    ['that it is hidden from guardians', { hiddenFromGuardians: true }],
    ['that it is old', { format: 'old' }],
    ['that it was replaced', { status: 'superseded' }],
  ])('is told apart by %s', (_name, changes) => {
    const found = events([document, { ...second, ...changes }], silence)
    expect(found.map(({ documents }) => documents)).toEqual([['first'], ['second']])
  })

  test('names the prohibition that stopped it', () => {
    const everything = { set: null, serviceTask: null, controller: null }
    const directive: DirectiveInForce = {
      ...consent,
      prohibitions: [
        { ...everything, id: 'on another', set: '2.999.9' },
        { ...everything, id: 'on this', set: '2.999.1' },
      ],
    }
    const [event] = events([document], directive)
    expect(event?.entry).toMatchObject({ kind: 'refused', rule: 'D6', will: 'on this' })
  })

  test('names no prohibition of a child’s own where a guardian’s consent ends (C7)', () => {
    const own = { id: 'own', set: '2.999.1', serviceTask: null, controller: null, own: true }
    const directive: DirectiveInForce = { ...consent, consentBy: 'guardian', prohibitions: [own] }
    const [event] = events([document], directive)
    expect(event?.entry).toMatchObject({ kind: 'refused', rule: 'D7' })
    expect(event?.entry.will).toBeUndefined()
  })
})
