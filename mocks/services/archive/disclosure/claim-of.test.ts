import { expect, test } from 'vitest'
import { claimOf, type ClaimFacts, type NamedRelationship } from './claim-of'

const own: NamedRelationship = {
  controller: 'county-17',
  serviceTask: 'disability',
  socialService: 'personal-assistance',
  status: 'active',
  start: '2026-03-01',
  boughtServices: [],
}
const service = { unit: 'unit-producer', from: '2026-03-05', until: null }
const organisers = { ...own, controller: 'county-05', boughtServices: [service] }
const shelter = { ...own, controller: 'thl', socialService: 'shelter' }
const agreement = { controller: 'thl', socialService: 'shelter', from: '2026-01-01' }

const facts: ClaimFacts = {
  organisation: 'county-17',
  claim: { unit: 'unit-producer', purpose: 'client-relationship', statutoryGround: null },
  relationship: own,
  jointTests: ['county-05'],
  statutoryGrounds: ['urgent-need'],
  agreements: [agreement],
  functions: { own: ['storing', 'disclosure'], controller: ['storing', 'register-access'] },
  mayProvide: true,
  today: '2026-03-05',
}
const asking = (changes: Partial<ClaimFacts['claim']>) => ({
  claim: { ...facts.claim, ...changes },
})
const until = (day: string) => ({
  relationship: { ...organisers, boughtServices: [{ ...service, until: day }] },
})

// prettier-ignore
test.each<[string, Partial<ClaimFacts>, string]>([
  ['a relationship of the own is a ground', {}, 'ground'],
  ['from the very day on which it begins', { today: '2026-03-01' }, 'ground'],
  ['and not the day before', { today: '2026-02-28' }, 'nothing'],
  ['one that has ended is none', { relationship: { ...own, status: 'finished' } }, 'nothing'],
  ['one that the client does not have is none', { relationship: null }, 'nothing'],
  ['one of another controller is none', { relationship: { ...organisers, boughtServices: [] } }, 'nothing'],
  ['a bought service opens the service task of the organiser', { relationship: organisers }, 'ground, access to county-05 disability'],
  ['not the day before it begins', { relationship: organisers, today: '2026-03-04' }, 'nothing'],
  ['until the day of its end', until('2026-03-06'), 'ground, access to county-05 disability'],
  ['not on that day', until('2026-03-05'), 'nothing'],
  ['nor after it', until('2026-03-04'), 'nothing'],
  ['not to another unit', { relationship: organisers, ...asking({ unit: 'unit-other' }) }, 'nothing'],
  ['not when the relationship has ended', { relationship: { ...organisers, status: 'finished' } }, 'nothing'],
  ['not before the joint test has been passed (A8)', { relationship: organisers, jointTests: ['county-08'] }, 'nothing'],
  ['not where the organiser has not taken register access into use (A8)', { relationship: organisers, functions: { ...facts.functions, controller: ['storing'] } }, 'nothing'],
  ['who has not taken disclosure into use takes none (A8)', { functions: { own: ['storing'], controller: ['storing'] } }, 'ground, no disclosures'],
  ['a provider without a permit gets nothing by a bought service (A12)', { relationship: organisers, mayProvide: false }, 'nothing, no disclosures'],
  ['nor by an agreement', { relationship: shelter, mayProvide: false }, 'nothing, no disclosures'],
  ['and by no consent, but keeps its own register', { mayProvide: false }, 'ground, no disclosures'],
  ['a second service may go on when the first has ended', { relationship: { ...organisers, boughtServices: [{ ...service, until: '2026-03-05' }, service] } }, 'ground, access to county-05 disability'],
  ['an agreement opens the social service of the controller', { relationship: shelter }, 'ground, extensive access to thl shelter'],
  ['from its first day', { relationship: { ...shelter, start: '2025-01-01' }, today: '2026-01-01' }, 'ground, extensive access to thl shelter'],
  ['not the day before', { relationship: { ...shelter, start: '2025-01-01' }, today: '2025-12-31' }, 'nothing'],
  ['not another social service', { relationship: { ...shelter, socialService: 'social-work' } }, 'nothing'],
  ['until its last day', { relationship: shelter, agreements: [{ ...agreement, until: '2026-03-05' }] }, 'ground, extensive access to thl shelter'],
  ['not the day after it', { relationship: shelter, agreements: [{ ...agreement, until: '2026-03-04' }] }, 'nothing'],
  ['not the same of another controller', { relationship: shelter, agreements: [{ ...agreement, controller: 'county-08' }] }, 'nothing'],
  ['not without an agreement', { relationship: shelter, agreements: [] }, 'nothing'],
  ['a statutory right is a ground without a relationship', { relationship: null, ...asking({ purpose: 'statutory-right', statutoryGround: 'urgent-need' }) }, 'ground, urgent-need'],
  ['not one that the organisation has not now', { relationship: null, statutoryGrounds: ['supervision'], ...asking({ purpose: 'statutory-right', statutoryGround: 'urgent-need' }) }, 'nothing'],
  ['not without its name', { relationship: null, ...asking({ purpose: 'statutory-right' }) }, 'nothing'],
  ['a right that is named for another purpose is none', asking({ statutoryGround: 'urgent-need' }), 'ground'],
  ['the archivist’s task is a ground', { relationship: null, ...asking({ purpose: 'archive-maintenance' }) }, 'ground, archivist'],
])('%s', (_name, changes, expected) => {
  const claim = claimOf({ ...facts, ...changes })
  const said = [
    claim.hasGround ? 'ground' : 'nothing',
    ...claim.registerAccess.map((each) => `access to ${each.controller} ${each.serviceTask}`),
    ...claim.extensiveAccess.map((each) => `extensive access to ${each.controller} ${each.socialService}`),
    ...(claim.statutoryGround ? [claim.statutoryGround] : []),
    ...(claim.isArchivist ? ['archivist'] : []),
    ...(claim.takesDisclosures ? [] : ['no disclosures']),
  ]
  expect(said.join(', ')).toBe(expected)
  expect(claim.organisation).toBe('county-17')
})
