import { describe, expect, test } from 'vitest'
import { delegateSchema } from '@/lib/contracts/mandates/web-api'
import { sid } from '@/lib/contracts/archive/systems'
import { inEachLanguage } from '@/lib/domain/codes/languages'
import { personSchema } from '../harness/person-schema'
import { nameSchema } from './statements/receipts/name'
import { organisationContent } from './reference/register/organisation-content'
import {
  hetu,
  at,
  context,
  goodTransaction,
  type Loose,
} from './store/storing/reading-in/testing/good-transaction'
import { document, resource, set } from './store/storing/reading-in/testing/refusals'
import { readTransaction } from './store/storing/reading-in/read-transaction'
import { extensionsSchema } from './protocol/callers/claim'
import { delegationSchema } from './protocol/tokens/delegation'

const unseen = ['\u200b\u200d', '\u2800', '\u3164', '\u0301', '\u00ad', '\u2003\u00a0', '\ufe0f']

/** Every text that a person reads as a name or title, and where it stands. */
const texts: readonly (readonly [string, string, (entry: Loose, text: string) => void])[] = [
  [
    'the title of a document',
    '[1].resource.description',
    (e, text) => {
      set(document(e), 'description', text)
      for (const content of document(e).content!)
        Reflect.deleteProperty(content.attachment!, 'title')
    },
  ],
  [
    'the type of a document in words',
    '[1].resource.type.text',
    (e, text) => set(document(e).type!, 'text', text),
  ],
  [
    'an author',
    '[1].resource.author[1].display',
    (e, text) => set(document(e).author![1]!, 'display', text),
  ],
  [
    'a matter',
    '[4].resource.description',
    (e, text) => set(resource(e, at.matter), 'description', text),
  ],
  [
    'a worker',
    '[6].resource.practitioner.display',
    (e, text) => set(resource(e, at.worker).practitioner!, 'display', text),
  ],
  [
    'a role',
    '[6].resource.code[0].text',
    (e, text) => set(resource(e, at.worker).code![0]!, 'text', text),
  ],
  [
    'the family name of a client',
    '[0].resource.name[0].family',
    (e, text) => set(resource(e, at.patient).name![0]!, 'family', text),
  ],
  [
    'a first name of a client',
    '[0].resource.name[0].given[0]',
    (e, text) => set(resource(e, at.patient).name![0]!, 'given', [text]),
  ],
]

describe.each(texts)('%s', (_name, path, change) => {
  test.each(unseen)('is refused when it is empty to the eye: %j', (text) => {
    const bundle = goodTransaction()
    change(bundle.entry as Loose, text)
    const read = readTransaction(bundle, context)
    expect(read.ok ? [] : read.issues).toMatchObject([
      { error: 'invalid-value', expression: `Bundle.entry${path}` },
    ])
  })

  test('is stored with a letter beside what is not seen', () => {
    const bundle = goodTransaction()
    change(bundle.entry as Loose, 'ن\u200c\u0301')
    expect(readTransaction(bundle, context).ok).toBe(true)
  })
})

const act = (name: string) => ({
  ...{ sub: `${sid.hetu}|${hetu}`, act: { sub: `${sid.hetu}|010190-900P`, name } },
  ...{ capacity: 'guardian', session: 's' },
})
const claim = (name: string) => ({
  ihe_iua: {
    ...{ person_id: 'x', subject_organization_id: 'x', subject_id: 'w', subject_name: name },
    purpose_of_use: [
      {
        system: 'https://mittkanta.example/fhir/CodeSystem/purpose-of-use',
        code: 'client-relationship',
      },
    ],
  },
  mittkanta: { unit: 'x' },
})
const about = inEachLanguage(() => '')
const person = (familyName: string) => ({
  ...{ key: 'a', hetu, birthDate: '2016-05-02', language: 'sv', about, group: 'special' },
  ...{ firstNames: 'A', callingName: 'A', familyName },
})
const organisation = (name: string) => ({ resourceType: 'Organization', id: 'a', name })

test.each<[string, (name: string) => boolean]>([
  ['a receipt', (name) => nameSchema.safeParse(name).success],
  ['who acts', (name) => delegationSchema.safeParse(act(name)).success],
  ['the worker of a claim', (name) => extensionsSchema.safeParse(claim(name)).success],
  ['the registers', (name) => personSchema.safeParse(person(name)).success],
  ['an organisation', (name) => organisationContent.safeParse(organisation(name)).success],
  [
    'the mandates service',
    (name) => delegateSchema.parse([{ personId: 'x', name }])[0]?.name !== null,
  ],
])('%s has no name that is empty to the eye', (_name, isTaken) => {
  expect(isTaken('Öman')).toBe(true)
  expect(unseen.filter(isTaken)).toEqual([])
})
