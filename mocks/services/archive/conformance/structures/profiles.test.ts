import type { DocumentReference, Resource } from 'fhir/r4'
import { describe, expect, test } from 'vitest'
import { canonical, codeSystem } from '@/lib/contracts/archive/systems'
import {
  at,
  context,
  goodTransaction,
  type Loose,
} from '../../store/storing/reading-in/testing/good-transaction'
import { drop, resource, set } from '../../store/storing/reading-in/testing/refusals'
import { readTransaction } from '../../store/storing/reading-in/read-transaction'
import { profileFaults } from '../testing/profile-faults'
import { baseElements } from './base-elements'
import { profiles } from './structure-definitions'

type Type = keyof typeof profiles
const types = Object.keys(profiles) as Type[]
const placeOf = {
  DocumentReference: at.document,
  EpisodeOfCare: at.relationship,
  Task: at.matter,
  PractitionerRole: at.worker,
  Patient: at.patient,
} as const satisfies Record<Type, number>

const sent = (type: Type, bundle = goodTransaction()) =>
  resource(bundle.entry as Loose, placeOf[type])
const faultsOf = (type: Type, checked: object) => profileFaults(checked as Resource, profiles[type])

test.each(types)('%s as it is sent is valid by its profile', (type) =>
  expect(faultsOf(type, sent(type))).toEqual([]),
)

describe('a document is not valid by the profile', () => {
  const good = () => sent('DocumentReference') as unknown as DocumentReference
  const without = (name: keyof DocumentReference) => {
    const changed = good()
    Reflect.deleteProperty(changed, name)
    return changed
  }
  test.each<[string, () => DocumentReference]>([
    ['without an identifier of the version', () => without('masterIdentifier')],
    ['without a title', () => without('description')],
    ['without a controller', () => without('custodian')],
    ['that is not final', () => ({ ...good(), docStatus: 'preliminary' })],
    [
      'of another sector',
      () => ({
        ...good(),
        meta: {
          profile: [canonical.documentReference],
          security: [{ system: codeSystem.dataSector, code: 'health-care' }],
        },
      }),
    ],
    ['with one category', () => ({ ...good(), category: good().category?.slice(0, 1) })],
    [
      'with a category of another system',
      () => ({
        ...good(),
        category: [
          ...(good().category ?? []).slice(0, 1),
          { coding: [{ system: 'urn:x', code: 'a' }] },
        ],
      }),
    ],
    ['without a flag of how it is shown', () => ({ ...good(), extension: undefined })],
    ['with what would be lost', () => ({ ...good(), securityLabel: [{ text: 'secret' }] })],
  ])('%s', (_name, changed) => expect(faultsOf('DocumentReference', changed())).not.toEqual([]))
})

/** Elements of the resource itself; `id` and, but of a document, `meta` are the archive's. */
const elements = types.flatMap((type) =>
  baseElements[type].flatMap(({ id = '' }) => {
    const [, name, inside] = id.split('.')
    const isOwn = name === 'id' || (name === 'meta' && type !== 'DocumentReference')
    const found = profiles[type].snapshot?.element.find((element) => element.id === id)
    return name === undefined || inside !== undefined || isOwn || !found
      ? []
      : [{ type, name, min: found.min ?? 0, max: found.max }]
  }),
)

test.each(elements)(
  '$type has $name when and only when storing takes it',
  ({ type, name: element, max }) => {
    const name = element.replace('[x]', 'DateTime')
    const bundle = goodTransaction()
    if (!Object.hasOwn(sent(type, bundle), name)) set(sent(type, bundle), name, {})
    const read = readTransaction(bundle, context)
    const told = read.ok ? [] : read.issues
    const isUnknown = told.some(
      ({ error, expression, diagnostics }) =>
        error === 'unknown-element' &&
        expression === `Bundle.entry[${placeOf[type]}].resource` &&
        diagnostics.includes(`"${name}"`),
    )
    expect(max === '0').toBe(isUnknown)
  },
)

test.each(elements.filter(({ min }) => min > 0))(
  'storing asks for $name of $type, as the profile does',
  ({ type, name }) => {
    const bundle = goodTransaction()
    drop(sent(type, bundle), name)
    expect(readTransaction(bundle, context).ok).toBe(false)
  },
)
