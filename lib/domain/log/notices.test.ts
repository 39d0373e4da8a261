import { describe, expect, test } from 'vitest'
import { appearedSince } from '../documents/newness'
import { tellOfDocument } from '../documents/tell-of-document'
import { selectShown, type ListedDocument } from '../documents/shown-document'
import { upcomingChanges } from '../overview/upcoming-changes'
import type { DocumentFacts } from '../visibility/document-facts'
import type { VisibilityRule } from '../visibility/visibility-rules'
import type { View } from '../visibility/view'
import { showDirective } from '../statements/show-directive'
import type { Directive } from '../statements/directive'
import { logReach } from './log-reach'
import { mayTell } from './may-tell'
import { document, parties, view } from './testing/shown-to-client'

type Case = Readonly<{
  what: string
  facts?: Partial<DocumentFacts>
  seen?: Partial<View>
  /** What it is attached to, nearest first. */
  above?: readonly Partial<DocumentFacts>[]
  /** What is told all the same. */
  told?: Partial<Notices>
}>

const guardian = { capacity: 'guardian' } as const
const restricted = new Map(
  [...view.coverage].map(([controller, { starts }]) => [
    controller,
    { starts, restrictions: [{ serviceTask: null, type: null, madeBefore: null }] },
  ]),
)

/** By what somebody must not be told of a document. A rule V without a row does not compile. */
const unseen: Readonly<Record<VisibilityRule | 'C7' | 'R1', readonly [Case, ...Case[]]>> = {
  V01: [{ what: 'of another', seen: { represented: false, ...guardian } }],
  V02: [
    { what: 'old', facts: { format: 'old' } },
    { what: 'of phase 1', facts: { format: 'phase-1' } },
  ],
  V03: [
    { what: 'of a shelter', facts: { socialService: 'shelter' } },
    { what: 'in the register of shelters', facts: { controller: 'thl' } },
  ],
  V04: [{ what: 'of work on violence', facts: { socialService: 'violence-prevention' } }],
  V05: [{ what: 'of an adoption', facts: { socialService: 'adoption-counselling' } }],
  V06: [
    { what: 'an investigation', facts: { type: 'custody-investigation' } },
    { what: 'attached to one', ...attachedTo({ type: 'custody-investigation' }) },
  ],
  V07: [{ what: 'a commitment', facts: { type: 'payment-commitment' } }],
  V08: [{ what: 'annulled', facts: { status: 'annulled' } }],
  V09: [{ what: 'replaced', facts: { status: 'superseded' } }],
  V10: [{ what: 'a relationship', facts: { type: 'client-relationship-document' } }],
  V11: [{ what: 'of a journal', facts: { type: 'client-journal-entry' } }],
  V12: [{ what: 'of a shared matter', facts: { sharedMatter: true } }],
  V13: [{ what: 'of parenthood', facts: { socialService: 'parenthood-investigation' } }],
  V14: [{ what: 'delayed until tomorrow', facts: { delayed: true, releaseDay: '2026-11-22' } }],
  V15: [{ what: 'of special content', facts: { specialContent: true } }],
  V16: [{ what: 'hidden from guardians', facts: { hiddenFromGuardians: true }, seen: guardian }],
  V17: [{ what: 'not yet shown by its controller', seen: { coverage: new Map() } }],
  V18: [{ what: 'left out for a time', seen: { coverage: restricted } }],
  V19: [
    { what: 'attached to one of special content', ...attachedTo({ specialContent: true }) },
    { what: 'at the end of a chain', ...attachedTo({}, {}, { status: 'annulled' }) },
    {
      what: 'attached, at depth, to one that is hidden from guardians',
      ...attachedTo({}, { hiddenFromGuardians: true }),
      seen: guardian,
    },
    { what: 'attached to nobody knows what', facts: { attachedTo: { id: 'gone' } } },
  ],
  C7: [
    {
      what: 'of a minor’s own prohibition a guardian hears nothing, whom all else is told',
      seen: guardian,
      told: { rows: 1, marks: 1, upcoming: 1, mails: 2, newMails: 1, logRows: 1 },
    },
    {
      what: 'and as little one with a right to the information',
      seen: { capacity: 'information-right' },
      told: { rows: 1, marks: 1, upcoming: 1, mails: 2, newMails: 1, logRows: 1 },
    },
    {
      what: 'what it is about may be hidden from him besides',
      facts: { hiddenFromGuardians: true },
      seen: guardian,
    },
  ],
  R1: (['guardian', 'information-right', 'proxy'] as const).map((capacity) => ({
    what: `the right of a ${capacity} has ended, whatever there was`,
    seen: { capacity, represented: false },
  })) as [Case, ...Case[]],
}

/** A document that is attached, through all but the last of these, to the last. */
function attachedTo(...above: Partial<DocumentFacts>[]): Pick<Case, 'facts' | 'above'> {
  return { facts: { type: 'attachment', attachedTo: { id: 'above-0' } }, above }
}

const nothing = {
  rows: 0,
  marks: 0,
  upcoming: 0,
  mails: 0,
  newMails: 0,
  logRows: 0,
  prohibitions: 0,
}
type Notices = typeof nothing

/** Everything by which somebody is told that there is something: each says what of `it` it would tell. */
function noticesOf({ facts = {}, seen = {}, above = [] }: Omit<Case, 'what'>): Notices {
  const viewer = { ...view, ...seen }
  const it: ListedDocument = document('it', facts)
  const chain = above.map((one, at) =>
    document(`above-${at}`, {
      attachedTo: at + 1 < above.length ? { id: `above-${at + 1}` } : 'none',
      ...one,
    }),
  )
  const documents = new Map([it, ...chain].map((each) => [each.id, each]))
  const shown = selectShown(documents, viewer).filter(({ id }) => id === it.id)
  const told = {
    isStatement: false,
    organisation: 'county-17',
    unit: 'unit-17',
    register: 'county-05',
    socialService: null,
    documents: [],
    target: null,
    versions: [...documents.values()].map((each) => ({ set: `set of ${each.id}`, document: each })),
    relationships: [],
  }
  return {
    rows: shown.length,
    marks: appearedSince(shown, new Date('2000-01-01T00:00:00Z')).length,
    upcoming: upcomingChanges({
      today: viewer.today,
      controllers: shown.map(({ controller }) => controller),
      coverage: new Map([
        ['county-05', { starts: new Map([['families', '2026-12-01']]), restrictions: [] }],
      ]),
      birthDate: '1980-01-01',
      versions: [],
    }).length,
    mails: [
      mayTell({ ...told, documents: ['it'] }, parties, viewer),
      mayTell({ ...told, target: 'set of it' }, parties, viewer),
    ].filter(Boolean).length,
    newMails: tellOfDocument(documents, it.id, { wanted: 'all', view: viewer }) ? 1 : 0,
    logRows: logReach(
      { documents, ended: [], relationships: [], parties },
      viewer,
    ).documents.filter((id) => id === it.id).length,
    prohibitions: showDirective(ofTheClient, {
      capacity: viewer.capacity ?? 'self',
      actor: null,
      documents: shown,
      ended: new Set(),
      controllers: new Set(),
    })
      ? 1
      : 0,
  }
}

/** A prohibition on the document, which the client has made herself. */
const ofTheClient: Directive = {
  id: 'will',
  kind: 'prohibition',
  inForce: true,
  endsOn: null,
  target: { kind: 'document', document: 'it' },
  statements: [
    {
      id: 'statement',
      kind: 'prohibition-set',
      madeAt: '2026-08-20T09:00:00Z',
      capacity: 'self',
      channel: 'oral',
      actor: null,
      organisation: 'county-05',
      unit: null,
      informationVersion: '2',
    },
  ],
}

const everything = {
  rows: 1,
  marks: 1,
  upcoming: 1,
  mails: 2,
  newMails: 1,
  logRows: 1,
  prohibitions: 1,
}

test('of a document that is shown all of them tell', () => {
  expect(noticesOf({})).toEqual(everything)
  expect(noticesOf(attachedTo({}, {}))).toEqual(everything)
})

describe('who may not see a document is told by nothing that there is one', () => {
  const cases = Object.entries(unseen).flatMap(([rule, all]) =>
    all.map((each) => [rule, each.what, each] as const),
  )
  test.each(cases)('%s: %s', (_rule, _what, each) => {
    expect(noticesOf(each)).toEqual({ ...nothing, ...each.told })
  })
})

test('what is hidden from guardians alone is told to the client', () => {
  expect(noticesOf({ facts: { hiddenFromGuardians: true } })).toEqual(everything)
  expect(noticesOf(attachedTo({ hiddenFromGuardians: true }))).toEqual(everything)
})

test.each([
  ['who wants none of new documents', 'none', 'decision', false],
  ['who wants decisions, of a decision', 'decisions', 'decision', true],
  ['who wants decisions, of one that restricts', 'decisions', 'restriction-decision', true],
  ['who wants decisions, of nothing else', 'decisions', 'statement', false],
  ['who wants all, of anything', 'all', 'statement', true],
] as const)('a message tells one %s', (_, wanted, type, told) => {
  const documents = new Map([['it', document('it', { type })]])
  expect(tellOfDocument(documents, 'it', { wanted, view })).toBe(told)
  expect(tellOfDocument(documents, 'never', { wanted, view })).toBe(false)
})
