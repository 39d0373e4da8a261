import fc from 'fast-check'
import type { Asker, Happening, HistoryDocument, Order } from './oracle'

/** Organisations of the worlds, as the test archive registers them, with the units that they act as. */
const askers = {
  'county-05': ['county-05', 'unit-snostjarnan'],
  'county-17': ['county-17'],
  thl: ['thl'],
  'hemvard-lyktan': ['hemvard-lyktan', 'unit-lyktan-hemma'],
  'assistans-morgonrodnad': ['assistans-morgonrodnad'],
  hamnljus: ['hamnljus'],
} as const

export const order: Order = {
  keepsRegister: (organisation) => !['assistans-morgonrodnad', 'hamnljus'].includes(organisation),
  tested: [
    ['hemvard-lyktan', 'county-05'],
    ['assistans-morgonrodnad', 'county-05'],
  ],
  agreements: [['hamnljus', 'thl', 'shelter', '2024-01-01']],
}

export const firstDay = '2026-11-02'
const day = fc.constantFrom('2026-11-03', '2026-11-04', '2026-11-05', '2026-11-06')
const registers = ['county-05', 'county-17', 'thl', 'hemvard-lyktan'] as const
const controller = fc.constantFrom(...registers)
const task = fc.constantFrom('older-people', 'disability')
const service = fc.constantFrom('home-care', 'shelter')
const setNames = ['a', 'b', 'c', 'd', 'e', 'f'] as const
const relationshipNames = ['1', '2', '3'] as const
const directiveNames = ['x', 'y', 'z'] as const
const unit = fc.constantFrom('unit-lyktan-hemma', 'assistans-morgonrodnad')

const document = fc.record({
  controller,
  task,
  service,
  format: fc.constantFrom('phase-2', 'phase-2', 'phase-2', 'phase-1', 'old'),
  status: fc.constantFrom('current', 'current', 'current', 'superseded', 'annulled'),
})

/** Each document is one of a set of its own, named by a letter. */
const documents = fc
  .array(document, { minLength: 1, maxLength: setNames.length })
  .map((all): HistoryDocument[] => all.map((each, n) => ({ ...each, set: setNames[n] ?? '' })))

const oid = fc.constantFrom(...relationshipNames)
const id = fc.constantFrom(...directiveNames)

const happening: fc.Arbitrary<Happening> = fc.oneof(
  fc.record({
    what: fc.constant('relationship begins' as const),
    oid,
    controller,
    task,
    service,
    day: fc.constant(firstDay),
  }),
  fc.record({ what: fc.constant('relationship ends' as const), oid }),
  fc.record({ what: fc.constant('service is bought' as const), oid, unit, from: day }),
  fc.record({ what: fc.constant('service ends' as const), oid, unit, day }),
  fc.record({ what: fc.constant('consent' as const), id }),
  fc.record(
    {
      what: fc.constant('prohibition' as const),
      id,
      set: fc.constantFrom(...setNames),
      task,
      controller,
    },
    { requiredKeys: ['what', 'id'] },
  ),
  fc.record({ what: fc.constant('taken back' as const), id }),
)

const asker: fc.Arbitrary<Asker> = fc
  .constantFrom(...(Object.keys(askers) as (keyof typeof askers)[]))
  .chain((organisation) =>
    fc.record({
      organisation: fc.constant(organisation),
      unit: fc.constantFrom(...(askers[organisation] as readonly string[])),
      claim: fc.oneof(
        { weight: 6, arbitrary: fc.record({ relationship: oid }) },
        { weight: 1, arbitrary: fc.constant({ right: 'urgent-need' }) },
        { weight: 1, arbitrary: fc.constant({ archivist: true }) },
      ),
    }),
  )
  .map(({ claim, ...who }) => ({ ...who, ...claim }))
  // Who has no statutory right gets no token that says so.
  .map((who) =>
    'right' in who && !who.organisation.startsWith('county')
      ? { ...who, right: undefined, archivist: true }
      : who,
  )

type Step =
  | Readonly<{ kind: 'happens'; event: Happening }>
  | Readonly<{ kind: 'asks'; asker: Asker }>
  | Readonly<{ kind: 'day passes' }>

/** Askers to whom something is likely to be open; the others are there to be refused. */
const likelyAsker: fc.Arbitrary<Asker> = fc.constantFrom<Asker>(
  { organisation: 'county-17', unit: 'county-17', relationship: '1' },
  { organisation: 'county-17', unit: 'county-17', relationship: '1' },
  { organisation: 'county-17', unit: 'county-17', relationship: '1' },
  { organisation: 'county-17', unit: 'county-17', right: 'urgent-need' },
  { organisation: 'hemvard-lyktan', unit: 'unit-lyktan-hemma', relationship: '2' },
  { organisation: 'hemvard-lyktan', unit: 'unit-lyktan-hemma', relationship: '2' },
  { organisation: 'hemvard-lyktan', unit: 'unit-lyktan-hemma', relationship: '2' },
  { organisation: 'assistans-morgonrodnad', unit: 'assistans-morgonrodnad', relationship: '2' },
  { organisation: 'hamnljus', unit: 'hamnljus', relationship: '3' },
)

const happens = (event: Happening): Step => ({ kind: 'happens', event })
const asks = (who: Asker): Step => ({ kind: 'asks', asker: who })

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: happening.map(happens) },
  { weight: 4, arbitrary: likelyAsker.map(asks) },
  { weight: 2, arbitrary: asker.map(asks) },
  { weight: 1, arbitrary: fc.constant<Step>({ kind: 'day passes' }) },
)

const begins = (oid: string, controller: string, service: string): Step =>
  happens({
    what: 'relationship begins',
    ...{ oid, controller, service, task: 'older-people', day: firstDay },
  })

/** Of each a chance that it is there from the start: a relationship for every rule, a bought service, a consent, a prohibition. */
const beginning: fc.Arbitrary<Step[]> = fc.subarray(
  [
    begins('1', 'county-17', 'home-care'),
    begins('2', 'county-05', 'home-care'),
    happens({ what: 'service is bought', oid: '2', unit: 'unit-lyktan-hemma', from: '2026-11-03' }),
    { kind: 'day passes' },
    begins('3', 'thl', 'shelter'),
    happens({ what: 'consent', id: 'x' }),
    happens({ what: 'prohibition', id: 'y', task: 'older-people' }),
  ],
  { minLength: 5 },
)

export type World = Readonly<{ documents: readonly HistoryDocument[]; steps: readonly Step[] }>

/** What there is, and what happens and is asked one after the other. What makes no sense then is left out. */
export const worlds: fc.Arbitrary<World> = fc
  .record({ documents, beginning, steps: fc.array(step, { minLength: 8, maxLength: 20 }) })
  .map(({ documents: all, beginning: first, steps }) => ({
    documents: all,
    steps: sensible([...first, ...steps]),
  }))

/** Without what could not happen: an end of what has not begun or has ended, or the same begun twice. */
function sensible(steps: readonly Step[]): readonly Step[] {
  const history: Happening[] = []
  return steps.filter((each) => {
    if (each.kind !== 'happens') return true
    const isPossible = mayHappen(each.event, history)
    if (isPossible) history.push(each.event)
    return isPossible
  })
}

function mayHappen(event: Happening, history: readonly Happening[]): boolean {
  const happened = (what: Happening['what'], same: (past: Happening) => boolean) =>
    history.some((past) => past.what === what && same(past))
  const ofRelationship = (past: Happening) =>
    'oid' in past && 'oid' in event && past.oid === event.oid
  const ofDirective = (past: Happening) => 'id' in past && 'id' in event && past.id === event.id
  const isUnderWay =
    happened('relationship begins', ofRelationship) &&
    !happened('relationship ends', ofRelationship)
  const ofService = (past: Happening) =>
    ofRelationship(past) && 'unit' in past && 'unit' in event && past.unit === event.unit
  switch (event.what) {
    case 'relationship begins':
      return !happened('relationship begins', ofRelationship)
    case 'relationship ends':
      return isUnderWay
    case 'service is bought':
      return isUnderWay && !happened('service is bought', ofService)
    case 'service ends':
      return (
        isUnderWay &&
        !happened('service ends', ofService) &&
        history.some(
          (past) => past.what === 'service is bought' && ofService(past) && past.from <= event.day,
        )
      )
    case 'consent':
      return !happened('consent', () => true) && !happened('prohibition', ofDirective)
    case 'prohibition':
      return !happened('prohibition', ofDirective) && !happened('consent', ofDirective)
    case 'taken back':
      return (
        (happened('consent', ofDirective) || happened('prohibition', ofDirective)) &&
        !happened('taken back', ofDirective)
      )
  }
}
