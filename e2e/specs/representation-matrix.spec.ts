/** Every kind of document × every capacity. What should be seen is read from the invented files, not from the rules. */
import { clientFiles } from '@/mocks/world/people/scenarios'
import type { MadePerson, PersonSpec } from '@/mocks/world/people/make-people'
import { representationsPage } from '../pages/representations-page'
import { documentsPage } from '../pages/documents-page'
import { expect, test } from '../test'

const never = '0'.repeat(32)
const secret = 'Sidenskymt'
const everyKind = clientFiles['ingrid-sandvik']
if (!everyKind) throw new Error('The scenario with every kind of document is gone')

/** Every hidden kind, many that are shown, and one that is hidden from guardians and the only one of its service task. */
const file = {
  ...everyKind,
  documents: [
    ...everyKind.documents,
    {
      key: 'V16 only',
      made: 3,
      type: 'report',
      situation: 'rehabilitation',
      marker: secret,
      hiddenFromGuardians: true,
    },
  ],
} as const

const shownTo = (client: MadePerson, guardianlike: boolean) =>
  client.documents
    .filter(({ key }) => !key.startsWith('hidden'))
    .filter(({ key }) => !guardianlike || key !== 'V16 only')
    .map(({ id }) => id)
    .sort()

type Cell = Readonly<{ name: string; guardianlike: boolean; age: number; own?: true }>
const cells: readonly Cell[] = [
  { name: 'self, adult', guardianlike: false, age: 40, own: true },
  { name: 'self, minor', guardianlike: false, age: 12, own: true },
  { name: 'guardian', guardianlike: true, age: 9 },
  { name: 'information-right', guardianlike: true, age: 9 },
  { name: 'proxy', guardianlike: false, age: 70 },
]

for (const cell of cells) {
  test(`${cell.name}: exactly what the files say, and no trace of the rest @representation`, async ({
    page,
    signIn,
    people,
    answers,
  }) => {
    test.slow()
    const spec = { reader: {}, client: { ...file, age: cell.age, ...tieOf(cell) } }
    const { reader, client } = await people(spec)
    await signIn(cell.own ? client : reader)
    const address = cell.own ? '/sv/self' : await representationsPage(page).actFor(client)

    await page.goto(`${address}/documents`)
    const seen = (await documentsPage(page).allAddresses()).map((each) => each.split('/').at(-1))
    const expected = shownTo(client, cell.guardianlike)
    expect([...seen].sort()).toEqual(expected)

    for (const { key, id } of client.documents.filter((each) => !expected.includes(each.id))) {
      for (const form of ['', '/document.pdf', '/original.pdf', '/day.ics']) {
        const hidden = await answers.get(`${address}/documents/${id}${form}`)
        const unknown = await answers.get(`${address}/documents/${never}${form}`)
        expect(hidden.status, key + form).toBe(unknown.status)
      }
    }
    if (!cell.guardianlike) return

    await documentsPage(page).search(secret)
    await expect(documentsPage(page).noMatchHeading).toBeVisible()
    for (const path of ['', '/documents', '/help', '/information']) {
      const { text } = await answers.get(`${address}${path}`)
      expect(text, path).not.toContain(secret)
      const id = client.documents.find(({ key }) => key === 'V16 only')?.id ?? ''
      expect(text, path).not.toContain(id)
    }
  })
}

function tieOf({ name }: Cell): PersonSpec {
  if (name === 'guardian') return { guardians: ['reader'] }
  if (name === 'information-right') return { informationRight: ['reader'] }
  if (name !== 'proxy') return {}
  return { mandates: [{ to: 'reader', theme: 'social-welfare', validFrom: '2026-01-01' }] }
}
