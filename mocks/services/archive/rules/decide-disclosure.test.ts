import { describe, expect, test } from 'vitest'
import {
  decideDisclosure,
  type Claim,
  type DisclosedDocument,
  type DisclosedFacts,
  type Directive,
} from './decide-disclosure'

const document: DisclosedDocument = {
  controller: 'county-05',
  set: '2.999.1',
  serviceTask: 'older-people',
  socialService: 'home-care',
  format: 'phase-2',
  status: 'current',
  ofShelter: false,
  shownToGuardian: true,
  parents: [],
}
const shelterDocument = {
  ...document,
  controller: 'thl',
  socialService: 'shelter',
  ofShelter: true,
}
const claim: Claim = {
  organisation: 'county-17',
  hasGround: true,
  takesDisclosures: true,
  registerAccess: [],
  extensiveAccess: [],
  statutoryGround: null,
}
const everything = { set: null, serviceTask: null, controller: null }
const consent: Directive = { consentBy: 'client' as const, prohibitions: [] }
const silence: Directive = { consentBy: null, prohibitions: [] }
const refusing: Directive = { consentBy: 'client' as const, prohibitions: [everything] }
const bought = { registerAccess: [{ controller: 'county-05', serviceTask: 'older-people' }] }
const agreed = { extensiveAccess: [{ controller: 'thl', socialService: 'shelter' }] }
const lawful = { statutoryGround: 'urgent-need' } as const

type Case = [string, Partial<DisclosedDocument>, Partial<Claim>, Directive, string]

describe('the D rules, in their order', () => {
  // prettier-ignore
  test.each<Case>([
    ['who names no ground is refused in the own register', { controller: 'county-17' }, { hasGround: false }, consent, 'D0 refused none'],
    ['who names no ground is refused under a consent', {}, { hasGround: false }, consent, 'D0 refused none'],
    ['who names no ground is refused with all other rights', {}, { hasGround: false, ...bought, ...lawful }, consent, 'D0 refused none'],
    ['the own register is used without a consent', { controller: 'county-17' }, {}, silence, 'D1 use own-register'],
    ['the own register is used during a prohibition', { controller: 'county-17' }, {}, refusing, 'D1 use own-register'],
    ['an old document is used in the own register (A5)', { controller: 'county-17', format: 'old' }, {}, silence, 'D1 use own-register'],
    ['an annulled document is used in the own register', { controller: 'county-17', status: 'annulled' }, {}, silence, 'D1 use own-register'],
    ['the own register comes before a statutory right', { controller: 'county-17' }, lawful, silence, 'D1 use own-register'],
    ['an archivist cares for the own register', { controller: 'county-17', format: 'old' }, { isArchivist: true }, silence, 'D1 maintenance archivist'],
    ['an archivist has no ground in another register', {}, { isArchivist: true }, consent, 'D0 refused none'],
    ['who has not taken disclosure into use gets nothing by a consent (A8)', {}, { takesDisclosures: false }, consent, 'D0 refused none'],
    ['but what is the own, bought or lawful as before', {}, { takesDisclosures: false, ...lawful }, silence, 'D4 disclosure statutory-right'],
    ['a bought service opens the register of the organiser', {}, bought, silence, 'D2 use register-access'],
    ['a bought service is not stopped by a prohibition', {}, bought, refusing, 'D2 use register-access'],
    ['a bought service opens old documents of the organiser', { format: 'old' }, bought, silence, 'D2 use register-access'],
    ['a bought service opens no other service task', { serviceTask: 'disability' }, bought, silence, 'D7 refused consent'],
    ['a bought service opens no third register', { controller: 'county-08' }, bought, silence, 'D7 refused consent'],
    ['a bought service comes before a statutory right', {}, { ...bought, ...lawful }, silence, 'D2 use register-access'],
    ['an agreement opens shelter documents', shelterDocument, agreed, silence, 'D3 use extensive-register-access'],
    ['an agreement is not stopped by a prohibition', shelterDocument, agreed, refusing, 'D3 use extensive-register-access'],
    ['an agreement opens nothing else of the controller', { ...shelterDocument, socialService: 'social-work' }, agreed, silence, 'D5 refused consent'],
    ['an agreement opens no other register', { socialService: 'shelter', ofShelter: true }, agreed, consent, 'D5 refused consent'],
    ['an agreement comes before a statutory right', shelterDocument, { ...agreed, ...lawful }, silence, 'D3 use extensive-register-access'],
    ['a statutory right needs no consent', {}, lawful, silence, 'D4 disclosure statutory-right'],
    ['a statutory right is not stopped by a prohibition', {}, lawful, refusing, 'D4 disclosure statutory-right'],
    ['a statutory right opens old documents', { format: 'old' }, lawful, silence, 'D4 disclosure statutory-right'],
    ['a statutory right comes before a consent', {}, lawful, consent, 'D4 disclosure statutory-right'],
    ['an old document is not disclosed under a consent', { format: 'old' }, {}, consent, 'D5 refused consent'],
    ['nor is one in phase-1 format', { format: 'phase-1' }, {}, consent, 'D5 refused consent'],
    ['nor is a shelter document', shelterDocument, {}, consent, 'D5 refused consent'],
    ['nor is a replaced version', { status: 'superseded' }, {}, consent, 'D5 refused consent'],
    ['nor is an annulled one', { status: 'annulled' }, {}, consent, 'D5 refused consent'],
    ['that it is old comes before a prohibition', { format: 'old' }, {}, refusing, 'D5 refused consent'],
    ['a prohibition stops what a consent opens', {}, {}, refusing, 'D6 refused consent'],
    ['a prohibition needs no consent', {}, {}, { ...refusing, consentBy: null }, 'D6 refused consent'],
    ['without a consent nothing is disclosed', {}, {}, silence, 'D7 refused consent'],
    ['with a consent it is disclosed', {}, {}, consent, 'D8 disclosure consent'],
  ])('%s', (_name, changes, right, directive, expected) => {
    const decided = decideDisclosure({ ...document, ...changes }, { ...claim, ...right }, directive)
    expect(`${decided.rule} ${decided.kind} ${decided.ground}`).toBe(expected)
  })
})

describe('what a prohibition is about (C2)', () => {
  // prettier-ignore
  test.each([
    ['the document', { ...everything, set: '2.999.1' }, 'D6'],
    ['another document', { ...everything, set: '2.999.2' }, 'D8'],
    ['its service task in all controllers', { ...everything, serviceTask: 'older-people' }, 'D6'],
    ['another service task', { ...everything, serviceTask: 'disability' }, 'D8'],
    ['its service task in its controller', { set: null, serviceTask: 'older-people', controller: 'county-05' }, 'D6'],
    ['its service task in another controller', { set: null, serviceTask: 'older-people', controller: 'county-08' }, 'D8'],
    ['another service task in its controller', { set: null, serviceTask: 'disability', controller: 'county-05' }, 'D8'],
    ['its controller', { ...everything, controller: 'county-05' }, 'D6'],
    ['the controller that asks', { ...everything, controller: 'county-17' }, 'D8'],
    ['everything', everything, 'D6'],
  ])('%s', (_name, prohibition, rule) => {
    const directive = { consentBy: 'client' as const, prohibitions: [prohibition] }
    expect(decideDisclosure(document, claim, directive).rule).toBe(rule)
  })

  test('one of several is enough', () => {
    const prohibitions = [
      { ...everything, set: 'other' },
      { ...everything, set: '2.999.1' },
    ]
    expect(
      decideDisclosure(document, claim, { consentBy: 'client' as const, prohibitions }).rule,
    ).toBe('D6')
  })
})

describe('what is attached to a document (C8, V19)', () => {
  const main: DisclosedFacts = { ...document, set: '2.999.2' }
  const onMain = { ...everything, set: '2.999.2' }
  const forbidden: Directive = { consentBy: 'client', prohibitions: [onMain] }

  // prettier-ignore
  test.each<[string, (DisclosedFacts | null)[], Directive, string]>([
    ['is disclosed when its document is', [main], consent, 'D8'],
    ['is stopped with its document', [main], forbidden, 'D6'],
    ['is stopped with a document further up', [{ ...main, set: '2.999.3' }, main], forbidden, 'D6'],
    ['is stopped with the service task of its document', [{ ...main, serviceTask: 'disability' }], { consentBy: 'client', prohibitions: [{ ...everything, serviceTask: 'disability' }] }, 'D6'],
    ['is never disclosed when its document is old', [{ ...main, format: 'old' }], consent, 'D5'],
    ['is never disclosed when its document is annulled', [{ ...main, status: 'annulled' }], consent, 'D5'],
    ['is never disclosed when its document is a shelter’s', [{ ...main, ofShelter: true }], consent, 'D5'],
    ['is never disclosed when one further up is a shelter’s', [main, { ...main, ofShelter: true }], consent, 'D5'],
    ['is never disclosed when its document is not known', [null], consent, 'D5'],
  ])('%s', (_name, parents, directive, rule) => {
    expect(decideDisclosure({ ...document, parents }, claim, directive).rule).toBe(rule)
  })

  test('is open to who has the register', () => {
    const shelter = { ...document, parents: [{ ...main, ofShelter: true }] }
    expect(decideDisclosure(shelter, { ...claim, ...bought }, forbidden).rule).toBe('D2')
  })
})

describe('a guardian’s consent (C7)', () => {
  const given: Directive = { consentBy: 'guardian', prohibitions: [] }
  const hidden = { shownToGuardian: false }
  const prohibiting = (own?: boolean): Directive => ({
    consentBy: 'guardian',
    prohibitions: [{ ...everything, ...(own !== undefined && { own }) }],
  })

  // prettier-ignore
  test.each<[string, Partial<DisclosedDocument>, Directive, string]>([
    ['opens what he sees', {}, given, 'D8'],
    ['opens nothing that he does not see', hidden, given, 'D7'],
    ['opens nothing that never goes out, though he saw it', { format: 'old' }, given, 'D5'],
    ['does not reach what the minor has prohibited', {}, prohibiting(true), 'D7'],
    ['is stopped by a prohibition of another', {}, prohibiting(), 'D6'],
    ['is none where there is her own, which opens all', hidden, consent, 'D8'],
    ['is none where there is her own, which a prohibition of hers stops', {}, { consentBy: 'client', prohibitions: [{ ...everything, own: true }] }, 'D6'],
  ])('%s', (_name, changes, directive, rule) => {
    expect(decideDisclosure({ ...document, ...changes }, claim, directive).rule).toBe(rule)
  })
})
