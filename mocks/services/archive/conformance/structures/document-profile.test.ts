import type { DocumentReference } from 'fhir/r4'
import { describe, expect, test } from 'vitest'
import { canonical, codeSystem } from '@/lib/contracts/archive/systems'
import {
  context,
  goodTransaction,
  type Loose,
} from '../../store/storing/reading-in/testing/good-transaction'
import { document, drop, set } from '../../store/storing/reading-in/testing/refusals'
import { readTransaction } from '../../store/storing/reading-in/read-transaction'
import { profileFaults } from '../testing/profile-faults'
import { baseElements } from './base-elements'
import { structureDefinitions } from './structure-definitions'

const profile = structureDefinitions.find(({ url }) => url === canonical.documentReference)
const sent = (bundle: Loose) => document(bundle.entry as Loose)
const good = () => sent(goodTransaction()) as unknown as DocumentReference
const faults = (checked: DocumentReference) => profileFaults(checked, profile)
const elements = profile?.snapshot?.element ?? []

test('a document as it is sent is valid by the profile', () => expect(faults(good())).toEqual([]))

describe('a document is not valid by the profile', () => {
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
  ])('%s', (_name, changed) => expect(faults(changed())).not.toEqual([]))
})

/** Elements of the document itself: "DocumentReference.status". */
const names = baseElements.DocumentReference.flatMap(({ path }) => {
  const [, name, more] = path.split('.')
  return name !== undefined && more === undefined && name !== 'id' ? [name] : []
})
const maxOf = (name: string) => elements.find(({ id }) => id === `DocumentReference.${name}`)?.max
const minOf = (name: string) => elements.find(({ id }) => id === `DocumentReference.${name}`)?.min

test.each(names)('the profile has %s when and only when storing takes it', (name) => {
  const bundle = goodTransaction()
  if (!Object.hasOwn(sent(bundle), name)) set(sent(bundle), name, {})
  const read = readTransaction(bundle, context)
  const isUnknown =
    !read.ok && read.issues.some(({ diagnostics }) => diagnostics.includes(`"${name}"`))
  expect(maxOf(name) === '0').toBe(isUnknown)
})

test.each(names.filter((name) => (minOf(name) ?? 0) > 0))(
  'storing asks for %s, as the profile does',
  (name) => {
    const bundle = goodTransaction()
    drop(sent(bundle), name)
    expect(readTransaction(bundle, context).ok).toBe(false)
  },
)
