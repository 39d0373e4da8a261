import { expect, test } from 'vitest'
import type { Prohibition } from '../rules/decide-disclosure'
import { promiseOf, directiveAfter, type Change, type NamedDocument } from './promise'
import type { DirectiveInForce } from '../disclosure/directive-in-force'

const document: NamedDocument = {
  id: 'one',
  set: 'set-1',
  controller: 'county-05',
  serviceTask: 'families',
  socialService: 'social-work',
  format: 'phase-2',
  status: 'current',
  ofShelter: false,
  shownToGuardian: true,
  parents: [],
}
const everything: Prohibition = { set: null, serviceTask: null, controller: null }
const nothing: DirectiveInForce = { consentBy: null, consent: null, prohibitions: [] }
const consent: DirectiveInForce = { consentBy: 'client', consent: 'c', prohibitions: [] }
const prohibited: DirectiveInForce = { ...consent, prohibitions: [{ id: 'p', ...everything }] }
const twice: DirectiveInForce = {
  ...consent,
  prohibitions: [
    { id: 'p', ...everything },
    { id: 'q', ...everything, set: 'set-1' },
  ],
}

const give: Change = { kind: 'consent-given', by: 'client' }
const withdraw = (ends: string): Change => ({ kind: 'consent-withdrawn', ends })
const prohibit = (target: Partial<Prohibition>): Change => ({
  kind: 'prohibition-set',
  target: { ...everything, ...target },
})
const cancel = (ends: string): Change => ({
  kind: 'prohibition-cancelled',
  ends,
  target: everything,
})

test.each<[string, DirectiveInForce, Change, Partial<NamedDocument>, string | undefined]>([
  ['a consent opens', nothing, give, {}, 'no-consent to open'],
  [
    '… not what is prohibited',
    { ...prohibited, consentBy: null },
    give,
    {},
    'prohibited to prohibited',
  ],
  ['… and never what is old', nothing, give, { format: 'old' }, 'never to never'],
  ['… or of a shelter', nothing, give, { ofShelter: true }, 'never to never'],
  ['… or replaced', nothing, give, { status: 'superseded' }, 'never to never'],
  ['its end closes', consent, withdraw('c'), {}, 'open to no-consent'],
  ['the end of an earlier consent changes nothing', consent, withdraw('b'), {}, 'open to open'],
  ['a prohibition closes', consent, prohibit({}), {}, 'open to prohibited'],
  ['… also where there is no consent', nothing, prohibit({}), {}, 'no-consent to prohibited'],
  ['… of this document', consent, prohibit({ set: 'set-1' }), {}, 'open to prohibited'],
  [
    '… of this service task here',
    consent,
    prohibit({ serviceTask: 'families', controller: 'county-05' }),
    {},
    'open to prohibited',
  ],
  [
    'a prohibition elsewhere is not about it',
    consent,
    prohibit({ serviceTask: 'families', controller: 'county-17' }),
    {},
    undefined,
  ],
  ['… nor one of another document', consent, prohibit({ set: 'set-2' }), {}, undefined],
  ['its end opens', prohibited, cancel('p'), {}, 'prohibited to open'],
  ['… not while another one stands', twice, cancel('p'), {}, 'prohibited to prohibited'],
  [
    '… and not when that has ended already',
    prohibited,
    cancel('o'),
    {},
    'prohibited to prohibited',
  ],
])('%s', (_name, directive, change, facts, promised) => {
  const [found] = promiseOf(directive, change, [{ ...document, ...facts }]).documents
  expect(found && `${found[1]} to ${found[2]}`).toBe(promised)
})

test('a statement leaves the rest of the will as it is', () => {
  expect(directiveAfter(twice, cancel('q')).prohibitions).toEqual(prohibited.prohibitions)
  expect(directiveAfter(prohibited, withdraw('c'))).toEqual({
    consentBy: null,
    prohibitions: prohibited.prohibitions,
  })
  expect(promiseOf(nothing, give, []).consent).toEqual({ before: false, after: true })
})

test.each<[string, 'client' | 'guardian', Partial<NamedDocument>, DirectiveInForce, string]>([
  ['what a guardian sees is opened', 'guardian', {}, nothing, 'no-consent to open'],
  [
    'what is hidden from him is not',
    'client',
    { shownToGuardian: false },
    nothing,
    'no-consent to no-consent',
  ],
  [
    'he is not told what she has prohibited herself',
    'guardian',
    {},
    { ...nothing, prohibitions: [{ id: 'p', ...everything, own: true }] },
    'no-consent to no-consent',
  ],
  [
    'she is',
    'client',
    {},
    { ...nothing, prohibitions: [{ id: 'p', ...everything, own: true }] },
    'prohibited to prohibited',
  ],
])('of a guardian’s consent: %s', (_name, toldTo, changes, directive, expected) => {
  const change: Change = { kind: 'consent-given', by: 'guardian' }
  const { documents } = promiseOf(directive, change, [{ ...document, ...changes }], toldTo)
  expect(documents.map(([, before, after]) => `${before} to ${after}`)).toEqual([expected])
})
