/** Rule L3: every kind of document × every capacity, and no trace of what is hidden. */
import { translator } from '@/lib/i18n/translator'
import { clientFiles } from '@/mocks/world/people/scenarios'
import { hiddenMarkers } from '@/mocks/world/people/scenarios/hidden-markers'
import type { PersonSpec } from '@/mocks/world/people/make-people'
import { byStatutoryRight } from '../../fixtures/professional'
import { representationsPage } from '../../pages/representations-page'
import { logPage } from '../../pages/log-page'
import { expect, test } from '../../test'

const t = translator('sv')
const everyKind = clientFiles['ingrid-sandvik']
if (!everyKind) throw new Error('The scenario with every kind of document is gone')
const secret = 'Sidenskymt'
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
const county = { organisation: 'county-08', unit: 'unit-regnbagsgrand' } as const

type Cell = Readonly<{
  name: string
  guardianlike: boolean
  age: number
  own?: true
  tie: PersonSpec
}>
const cells: readonly Cell[] = [
  { name: 'self, adult', guardianlike: false, age: 40, own: true, tie: {} },
  { name: 'self, minor', guardianlike: false, age: 12, own: true, tie: {} },
  { name: 'guardian', guardianlike: true, age: 9, tie: { guardians: ['reader'] } },
  { name: 'information-right', guardianlike: true, age: 9, tie: { informationRight: ['reader'] } },
  {
    name: 'proxy',
    guardianlike: false,
    age: 70,
    tie: { mandates: [{ to: 'reader', theme: 'social-welfare', validFrom: '2026-01-01' }] },
  },
]

for (const cell of cells) {
  test(`${cell.name}: a row of every shown document and no trace of another @log`, async ({
    page,
    signIn,
    people,
    checkNoLeak,
  }) => {
    test.slow()
    const { reader, client } = await people({
      reader: {},
      client: { ...file, age: cell.age, ...cell.tie },
    })
    const asking = byStatutoryRight(client, county)
    const isShown = ({ key }: { key: string }) =>
      !key.startsWith('hidden') && !(cell.guardianlike && key === 'V16 only')
    const shown = client.documents.filter(isShown)
    const hidden = client.documents.filter((document) => !isShown(document))
    for (const { id } of [...hidden, ...shown.slice(0, 2)]) await asking.open(id)

    await signIn(cell.own ? client : reader)
    const address = cell.own ? '/sv/self' : await representationsPage(page).actFor(client)
    await page.goto(`${address}/log?organisation=county-08`)
    await expect(logPage(page).heading).toBeVisible()
    await expect(logPage(page).list.locator(':scope > li')).toHaveCount(2)
    for (const { title } of shown.slice(0, 2))
      await expect(logPage(page).list.getByText(title).first()).toBeAttached()

    for (const path of ['/log', '/log?event=own', '/log/rows.csv', '/log/rows.json']) {
      const answer = await page.request.get(`${address}${path}`)
      expect(answer.status()).toBe(200)
      const text = await answer.text()
      for (const { id } of hidden) expect(text, path).not.toContain(id)
      for (const word of [...Object.values(hiddenMarkers), ...(cell.guardianlike ? [secret] : [])])
        expect(text, path).not.toContain(word)
      expect(text, path).not.toContain('Trygga hamnen')
    }
    for (const { id } of hidden) {
      await page.goto(`${address}/log?document=${id}`)
      await expect(page.getByRole('heading', { name: t('log.noMatch.title') })).toBeVisible()
    }
    await checkNoLeak(Object.values(hiddenMarkers))
  })
}
