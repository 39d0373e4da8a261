import { describe, expect, test } from 'vitest'
import { newsSince } from '../documents/news-since'
import { selectShown, type ListedDocument } from '../documents/shown-document'
import { upcomingChanges } from '../overview/upcoming-changes'
import type { DocumentFacts } from '../visibility/document-facts'
import type { VisibilityRule } from '../visibility/visibility-rules'
import type { View } from '../visibility/view'
import { logReach } from './log-reach'
import { mayTell } from './may-tell'
import { document, parties, view } from './testing/shown-to-client'

/** What hides a document by each rule V, and from whom. */
const hiding: Readonly<
  Record<VisibilityRule, Readonly<{ facts?: Partial<DocumentFacts>; seen?: Partial<View> }>>
> = {
  V01: { seen: { represented: false, capacity: 'guardian' } },
  V02: { facts: { format: 'old' } },
  V03: { facts: { socialService: 'shelter' } },
  V04: { facts: { socialService: 'violence-prevention' } },
  V05: { facts: { socialService: 'adoption-counselling' } },
  V06: { facts: { type: 'custody-investigation' } },
  V07: { facts: { type: 'payment-commitment' } },
  V08: { facts: { status: 'annulled' } },
  V09: { facts: { status: 'superseded' } },
  V10: { facts: { type: 'client-relationship-document' } },
  V11: { facts: { type: 'client-journal-entry' } },
  V12: { facts: { sharedMatter: true } },
  V13: { facts: { socialService: 'parenthood-investigation' } },
  V14: { facts: { delayed: true, releaseDay: '2026-11-22' } },
  V15: { facts: { specialContent: true } },
  V16: { facts: { hiddenFromGuardians: true }, seen: { capacity: 'guardian' } },
  V17: { seen: { coverage: new Map() } },
  V18: {
    seen: {
      coverage: new Map(
        [...view.coverage].map(([controller, { starts }]) => [
          controller,
          { starts, restrictions: [{ serviceTask: null, type: null, madeBefore: null }] },
        ]),
      ),
    },
  },
  V19: { facts: { type: 'attachment', attachedTo: { id: 'hidden' } } },
}

/** Everything by which somebody is told that there is something: each says what it would tell. */
function noticesOf(facts: Partial<DocumentFacts>, seen: View) {
  const it: ListedDocument = document('it', facts)
  const documents = new Map([['it', it]])
  const shown = selectShown(documents, seen)
  const longAgo = new Date('2000-01-01T00:00:00Z')
  const told = {
    isStatement: false,
    organisation: 'county-17',
    unit: 'unit-17',
    register: 'county-05',
    socialService: null,
    documents: [],
    target: null,
    versions: [{ set: 'set of it', document: it }],
    relationships: [],
  }
  const reach = logReach({ documents, relationships: [], parties }, seen)
  return {
    rows: shown.length,
    marks: newsSince(shown, longAgo).size,
    upcoming: upcomingChanges({
      today: seen.today,
      controllers: shown.map(({ controller }) => controller),
      coverage: new Map([
        ['county-05', { starts: new Map([['families', '2026-12-01']]), restrictions: [] }],
      ]),
      birthDate: '1980-01-01',
      versions: [],
    }).length,
    mails: [
      mayTell({ ...told, documents: ['it'] }, parties, seen),
      mayTell({ ...told, target: 'set of it' }, parties, seen),
    ].filter(Boolean).length,
    logRows: reach.documents.length,
  }
}

test('of a document that is shown all of them tell', () => {
  expect(noticesOf({}, view)).toEqual({ rows: 1, marks: 1, upcoming: 1, mails: 2, logRows: 1 })
})

describe('who may not see a document is told by nothing that there is one', () => {
  test.each(Object.entries(hiding))('%s', (_rule, { facts = {}, seen = {} }) => {
    expect(noticesOf(facts, { ...view, ...seen })).toEqual({
      rows: 0,
      marks: 0,
      upcoming: 0,
      mails: 0,
      logRows: 0,
    })
  })

  test('R1: whoever’s right has ended, whatever there was', () => {
    for (const capacity of ['guardian', 'information-right', 'proxy'] as const) {
      expect(noticesOf({}, { ...view, capacity, represented: false })).toMatchObject({
        rows: 0,
        marks: 0,
        mails: 0,
      })
    }
  })
})

test('what is hidden from guardians alone is told to the client', () => {
  expect(noticesOf({ hiddenFromGuardians: true }, view)).toMatchObject({ marks: 1, mails: 2 })
})
