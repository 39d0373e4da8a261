import { expect, test } from 'vitest'
import type { Deployment } from '@/lib/contracts/archive/deployment'
import { storesMore } from '../../reference/register/deployment-content'
import { checkDecision, checkDecisionOn } from './check-decision'

const decision: Deployment = {
  decidedBy: 'Välfärdsområdesstyrelsen',
  decidedOn: '2019-10-01',
  section: '§ 112',
  signatory: 'Mauno Laaksola',
  joinsOn: '2020-01-01',
  deploymentPeriod: '2020-1',
  functions: ['storing'],
  documents: 'both',
  journalsOfUnits: false,
  transfer: 'real-time',
  automaticApproval: false,
}
const document = {
  entry: 0,
  controllerId: 'county-05',
  unitId: 'unit-snostjarnan',
  format: 'phase-2',
  madeOn: '2020-01-01',
  serviceTask: 'families',
  socialService: 'family-work',
  type: 'decision',
} as const

const own = { isOwn: true, profile: 'joining-obligation', today: '2026-11-21' } as const

// prettier-ignore
test.each<[string, Partial<Parameters<typeof checkDecision>[0]>, Partial<Deployment>, string[]]>([
  ['what is made on the day of joining is new', {}, {}, []],
  ['what was made the day before is old and must say so', { madeOn: '2019-12-31' }, {}, ['joinsOn']],
  ['and is taken as old', { madeOn: '2019-12-31', format: 'old' }, {}, []],
  ['what was made after joining is not old (A11)', { format: 'old' }, {}, ['joinsOn']],
  ['in phase-1 format it may be new', { format: 'phase-1' }, {}, []],
  ['a decision on new documents takes no old one', { madeOn: '2019-12-31', format: 'old' }, { documents: 'new' }, ['documents']],
  ['a decision on old documents takes no new one', {}, { documents: 'old' }, ['documents']],
  ['a service task that is not in the decision', {}, { serviceTasks: ['disability'] }, ['serviceTasks']],
  ['one that is', {}, { serviceTasks: ['disability', 'families'] }, []],
  ['a social service that is not', {}, { socialServices: ['home-care'] }, ['socialServices']],
  ['a type that is not', {}, { documentTypes: ['report'] }, ['documentTypes']],
  ['a journal that a unit makes', { type: 'client-journal-entry' }, {}, ['journalsOfUnits']],
  ['unless the decision says so', { type: 'client-journal-entry' }, { journalsOfUnits: true }, []],
  ['a journal of the controller itself', { type: 'client-journal-entry', unitId: 'county-05' }, {}, []],
  ['every point at once', { madeOn: '2019-12-31' }, { documents: 'new', serviceTasks: ['disability'] }, ['joinsOn', 'documents', 'serviceTasks']],
])('%s (A8)', (_name, changes, narrowed, points) => {
  const issues = checkDecision({ ...document, ...changes }, { ...decision, ...narrowed }, own)
  const told = issues.map(({ diagnostics }) => /decision, point \d+: (\w+)/.exec(diagnostics)?.[1])
  expect(told).toEqual(points)
})

// prettier-ignore
test.each<[string, Partial<Deployment>, Parameters<typeof checkDecision>[2], string[]]>([
  ['a system of the profile that was decided on', { systemProfile: 'joining-obligation' }, own, []],
  ['a system of another', { systemProfile: 'phase-2' }, own, ['(decision, point 3: system)']],
  ['another’s system, whose profile is no point of this decision', { systemProfile: 'phase-2', functions: ['register-access'] }, { ...own, isOwn: false }, []],
  ['another’s system, without register access', {}, { ...own, isOwn: false }, ['(decision, point 4: functions)']],
  ['a decision without storing', { functions: ['disclosure'] }, own, ['(decision, point 4: functions)']],
])('%s (A8)', (_name, narrowed, storing, points) => {
  const issues = checkDecision(document, { ...decision, ...narrowed }, storing)
  expect(issues.map(({ diagnostics }) => /\(.*\)/.exec(diagnostics)?.[0])).toEqual(points)
})

const joinsLater = { ...decision, joinsOn: '2026-12-01' }
const old = { ...document, madeOn: '2019-12-31', format: 'old' } as const
const on = (today: string) => ({ ...own, today })

// prettier-ignore
test.each<[string, Parameters<typeof checkDecision>, number]>([
  ['without a decision', [document, undefined, own], 1],
  ['the day before it joins, although old documents are decided on', [old, joinsLater, on('2026-11-30')], 1],
  ['on the day on which it joins', [old, joinsLater, on('2026-12-01')], 0],
  ['another’s system, by register access, the day before', [old, { ...joinsLater, functions: ['register-access'] }, { ...on('2026-11-30'), isOwn: false }], 1],
])('nobody archives before joining: %s (A11)', (_name, asked, faults) => {
  expect(checkDecision(...asked)).toHaveLength(faults)
})

const elements = {
  controller: 'managingOrganization',
  serviceTask: 'type[0]',
  socialService: 'extension',
}
const relationship = {
  entry: 0,
  controllerId: 'county-05',
  serviceTask: 'families',
  socialService: 'family-work',
} as const
const matter = { entry: 0, controllerId: 'county-05' }
const notYet = { joinsOn: '2026-11-22' }

// prettier-ignore
test.each<[string, Parameters<typeof checkDecisionOn>[0], Partial<Deployment> | null, string[]]>([
  ['a client relationship that it covers', relationship, {}, []],
  ['one before joining', relationship, null, ['managingOrganization']],
  ['one of another service task', relationship, { serviceTasks: ['disability'] }, ['type[0]']],
  ['one of another social service', relationship, { socialServices: ['home-care'] }, ['extension']],
  ['one without storing', relationship, { functions: ['disclosure'] }, ['managingOrganization']],
  ['one by a system of another profile', relationship, { systemProfile: 'phase-2' }, ['managingOrganization']],
  ['a matter, which has no service task of its own', matter, { serviceTasks: ['disability'] }, []],
  ['a matter before joining', matter, null, ['managingOrganization']],
  ['a client relationship the day before joining', relationship, notYet, ['managingOrganization']],
  ['a matter the day before joining', matter, notYet, ['managingOrganization']],
  ['types of documents say nothing of it', relationship, { documentTypes: ['report'], documents: 'old' }, []],
])('what is no document: %s (A8)', (_name, part, narrowed, paths) => {
  const issues = checkDecisionOn(part, narrowed === null ? undefined : { ...decision, ...narrowed }, own, elements)
  expect(issues.map(({ expression }) => expression)).toEqual(paths.map((path) => `Bundle.entry[0].resource.${path}`))
})

// prettier-ignore
test.each<[string, Deployment | null, Partial<Deployment> | null, boolean]>([
  ['the first decision', null, {}, true],
  ['the same', decision, {}, false],
  ['none any more', decision, null, false],
  ['another day of joining', decision, { joinsOn: '2020-02-01' }, true],
  ['one service task instead of all', decision, { serviceTasks: ['families'] }, false],
  ['all instead of one', { ...decision, serviceTasks: ['families'] }, {}, true],
  ['another instead of one', { ...decision, serviceTasks: ['families'] }, { serviceTasks: ['disability'] }, true],
  ['journals of units too', decision, { journalsOfUnits: true }, true],
  ['old documents only, instead of both', decision, { documents: 'old' }, false],
  ['both instead of old ones', { ...decision, documents: 'old' }, {}, true],
  ['a system of another profile', { ...decision, systemProfile: 'phase-1' }, { systemProfile: 'phase-2' }, true],
  ['one profile instead of any', decision, { systemProfile: 'phase-2' }, false],
  ['another function', decision, { functions: ['storing', 'disclosure'] }, true],
  ['another signatory', decision, { signatory: 'Annan' }, false],
])('whether more is stored than before: %s (A12)', (_name, before, changes, more) => {
  expect(storesMore(before, changes && { ...decision, ...changes })).toBe(more)
})
