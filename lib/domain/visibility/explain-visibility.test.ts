import { expect, test } from 'vitest'
import { decideVisibility } from './decide-visibility'
import type { DocumentFacts } from './document-facts'
import { explainVisibility } from './explain-visibility'
import type { View } from './view'

const open: DocumentFacts = {
  controller: 'county',
  madeIn: 'none',
  serviceTask: 'families',
  socialService: 'family-work',
  type: 'decision',
  attachedTo: 'none',
  format: 'phase-2',
  status: 'current',
  sharedMatter: false,
  delayed: false,
  releaseDay: null,
  specialContent: false,
  hiddenFromGuardians: false,
  madeOn: '2026-03-01',
}
const view: View = {
  capacity: 'self',
  represented: true,
  today: '2026-11-21',
  coverage: new Map([
    [
      'county',
      {
        starts: new Map([
          ['families', '2026-01-01'],
          ['disability', '2027-02-01'],
        ]),
        restrictions: [{ serviceTask: null, type: 'report', madeBefore: '2026-01-01' }],
      },
    ],
  ]),
  switches: { journal: false, sharedMatters: false, parenthood: false },
  shelterControllers: new Set(['thl']),
}
const later = { delayed: true, releaseDay: '2026-12-24' }

type Facts = Partial<DocumentFacts>
const explain = (facts: Facts, change: Partial<View> = {}, above: Facts = {}) =>
  explainVisibility(
    new Map([
      ['it', { facts: { ...open, ...facts } }],
      ['above', { facts: { ...open, ...above } }],
    ]),
    'it',
    { ...view, ...change },
  )
const attached: Facts = { attachedTo: { id: 'above' } }

test.each<[string, Facts, unknown]>([
  ['what nothing hides', {}, { answer: 'yes' }],
  ['a delay', later, { answer: 'from', day: '2026-12-24', rules: ['V14'] }],
  [
    'a service task that begins',
    { serviceTask: 'disability' },
    { answer: 'from', day: '2027-02-01', rules: ['V17'] },
  ],
  [
    'both: the later day',
    { ...later, serviceTask: 'disability' },
    { answer: 'from', day: '2027-02-01', rules: ['V14', 'V17'] },
  ],
  [
    'a service task without a day',
    { serviceTask: 'older-people' },
    { answer: 'no', rules: ['V17'] },
  ],
  [
    'all that a professional may mark, at once',
    { ...later, specialContent: true, hiddenFromGuardians: true },
    { answer: 'no', rules: ['V14', 'V15'] },
  ],
  [
    'an old journal entry that was annulled',
    { format: 'old', type: 'client-journal-entry', status: 'annulled' },
    { answer: 'no', rules: ['V02', 'V08', 'V11'] },
  ],
  [
    'a declared restriction',
    { type: 'report', madeOn: '2025-12-31' },
    { answer: 'no', rules: ['V18'] },
  ],
  ["a shelter's register", { controller: 'thl' }, { answer: 'no', rules: ['V03', 'V17'] }],
  ['what is not known, once', { madeOn: null }, { answer: 'no', rules: ['V18'] }],
  ['what it is attached to is not there', { attachedTo: null }, { answer: 'no', rules: ['V19'] }],
])('%s', (_name, facts, answer) => {
  expect(sorted(explain(facts))).toEqual(answer)
})

/** In the order of their names: which of two is asked first is decideVisibility's matter. */
function sorted(showing: ReturnType<typeof explain>) {
  return 'rules' in showing ? { ...showing, rules: [...showing.rules].sort() } : showing
}

test('an attachment is shown on the day on which its document is', () => {
  expect(explain(attached, {}, later)).toEqual({
    answer: 'from',
    day: '2026-12-24',
    rules: ['V19'],
  })
  expect(explain(attached, {}, { specialContent: true })).toEqual({ answer: 'no', rules: ['V19'] })
  expect(explain(attached, {}, { type: 'custody-investigation' })).toEqual({
    answer: 'no',
    rules: ['V06'],
  })
})

test('who looks matters, and nobody in particular sees nothing', () => {
  const hidden = { hiddenFromGuardians: true }
  expect(explain(hidden, { capacity: 'guardian' })).toEqual({ answer: 'no', rules: ['V16'] })
  expect(explain(hidden, { capacity: 'proxy' })).toEqual({ answer: 'yes' })
  expect(explain({}, { represented: false })).toEqual({ answer: 'no', rules: ['V01'] })
})

test('what is attached to itself ends', () => {
  expect(explain({ attachedTo: { id: 'it' } })).toMatchObject({ answer: 'no' })
})

test('the first rule is the one that decides, whatever the facts', () => {
  const facts: Facts[] = [
    { format: null },
    { socialService: 'adoption-counselling', type: 'payment-commitment' },
    { sharedMatter: true, ...later },
    { madeIn: null, specialContent: true },
    { status: 'superseded', hiddenFromGuardians: true },
  ]
  for (const each of facts) {
    const documents = new Map([['it', { facts: { ...open, ...each } }]])
    const decided = decideVisibility(documents, view).of('it')
    const explained = explainVisibility(documents, 'it', view)
    expect('rules' in explained ? explained.rules[0] : null).toBe(
      decided.visible ? null : decided.rule,
    )
  }
})
