// Long on purpose: the twins, who looks at them, and what is known of each stand together.
/**
 * Two people who differ in nothing but the hidden: whatever the portal answers to one, it answers to the other, in every channel that it has. So no count, choice,
 * year, organisation, gap, file, name or word can tell that there is more.
 */
import { locales, type Locale } from '@/lib/i18n/locales'
import { addDays, dayInHelsinki, type Day } from '@/mocks/world/people/days'
import type { MadePerson, PersonSpec } from '@/mocks/world/people/making/people-spec'
import { clientFiles } from '@/mocks/world/people/scenarios'
import { filed, type FiledDocument } from '@/mocks/world/people/scenarios/client-file'
import { hiddenMarkers } from '@/mocks/world/people/scenarios/hidden-markers'
import { byStatutoryRight } from '../../fixtures/professional'
import { nonceOf } from '../../fixtures/raw-answer'
import { rscAnswer } from '../../fixtures/rsc-answer'
import { sessionHeaders } from '../../fixtures/session-headers'
import { withoutChance } from '../../fixtures/without-chance'
import { wordsOf } from '../../fixtures/without-scripts'
import { wholeIndexOf } from '../../oracle/archive-index'
import { mattersPage } from '../../pages/matters-page'
import { representationsPage } from '../../pages/representations-page'
import { expect, test } from '../../test'
import { channels, type Ask } from './channels'
import { impersonal, plainAnswer } from './plain-answer'
import { TwinAsking } from './twin-asking'

const never = '0'.repeat(32)
const county = { organisation: 'county-08', unit: 'unit-regnbagsgrand' } as const
/** Asks for nothing but what is hidden, so that there is no trace of its having asked. */
const stranger = { organisation: 'county-17', unit: 'unit-blaklockan' } as const
const everyKind = clientFiles['ingrid-sandvik']
if (!everyKind) throw new Error('The scenario with every kind of document is gone')

/** Hidden from guardians alone: in a matter of its own, and with what is attached to it. */
const secret = { hiddenFromGuardians: true, matter: 'secret' } as const
const fromGuardians: readonly FiledDocument[] = [
  filed(33, 'decision', 'familyWork', { ...secret, key: 'secret', marker: hiddenMarkers.V16 }),
  filed(32, 'attachment', 'familyWork', {
    ...{ key: 'secret attachment', attachmentOf: 'secret' },
    marker: hiddenMarkers['V19 of V16'],
  }),
]
/** From whom she has nothing else: neither in a list nor on the help page that controller may stand among hers. */
const elsewhere = filed(50, 'report', 'familyWork', {
  ...{ key: 'hidden elsewhere', unit: 'unit-aurinkolaituri', specialContent: true },
})
const isHidden = ({ key }: FiledDocument, guardian: boolean) =>
  key.startsWith('hidden') || (guardian && key.startsWith('secret'))

const cells = [
  { who: 'she herself', guardian: false, birthDate: '1984-04-12' },
  { who: 'a guardian', guardian: true, birthDate: '2014-04-12' },
] as const

for (const { who, guardian, birthDate } of cells) {
  test(`of who has hidden documents ${who} is told what is told of her twin without them (V01–V19, L3) @hidden`, async ({
    people,
    context,
    page,
    signIn,
    portalUrl,
  }) => {
    test.setTimeout(600_000)
    const documents = onDaysOfTheirOwn([...everyKind.documents, ...fromGuardians, elsewhere])
    const shown = documents.filter((document) => !isHidden(document, guardian))
    const { relationships, matters = [] } = everyKind
    const secretMatter = { ...named('secret'), unit: 'unit-sagoskogen', startedDaysAgo: 33 }
    // The same for both: a name by chance can also be that of a worker.
    const names = { callingName: 'Tvilla', familyName: 'Enåker' }
    const parent: PersonSpec = { names: { callingName: 'Tom', familyName: 'Enåker' } }
    const { full, bare, ...parents } = await people({
      parentOfFull: parent,
      parentOfBare: parent,
      full: {
        ...{ names, birthDate, documents, relationships },
        guardians: guardian ? ['parentOfFull'] : [],
        matters: [...matters, secretMatter],
      },
      bare: {
        ...{ names, birthDate, documents: shown },
        guardians: guardian ? ['parentOfBare'] : [],
        relationships: relationships.filter(({ unit }) => unit !== 'unit-trygga-hamnen'),
        matters: [...matters.filter(({ shared }) => !shared), ...(guardian ? [] : [secretMatter])],
      },
    })
    const keyOf = (fits: (document: FiledDocument) => boolean) => shown.find(fits)?.key ?? ''
    const keys = {
      plan: keyOf(({ type, corrected }) => type === 'client-plan' && corrected !== undefined),
      decision: keyOf(({ type }) => type === 'decision'),
      pdf: keyOf(({ scanned }) => scanned === true),
    }
    const idIn = (client: MadePerson, key: string) =>
      client.documents.find((document) => document.key === key)?.id ?? never

    const seen: ReadonlyMap<string, string>[] = []
    for (const [client, reader] of [
      [full, guardian ? parents.parentOfFull : full],
      [bare, guardian ? parents.parentOfBare : bare],
    ] as const) {
      await haveBeenRead(client, Object.values(keys))
      // Both children look: that is a row too.
      const hiddenRow = guardian ? await rowAboutTheSecret(client) : 'ab'.repeat(16)
      await signIn(reader)
      const path = guardian ? await representationsPage(page).actFor(client) : '/sv/self'
      const address = path.replace('/sv', '')
      const rows = await rowsOf(`${path}/log/rows.json?event=disclosure`)
      await page.goto(`${path}/matters`)
      const matter = (await mattersPage(page).links.last().getAttribute('href')) ?? ''
      const hidden = guardian ? 'secret' : 'hidden V15'
      const planId = idIn(client, keys.plan)
      const asking = new TwinAsking(context, portalUrl, address, {
        ...Object.fromEntries(Object.entries(keys).map(([name, key]) => [name, idIn(client, key)])),
        hidden: idIn(client, hidden),
        hiddenFile: idIn(client, guardian ? 'secret attachment' : 'hidden V19 special'),
        matter: matter.split('/').at(-1) ?? '',
        hiddenMatter: await matterOf(client, guardian ? 'secret' : 'hidden V12'),
        row: rowOf(planId, rows),
        hiddenRow,
        ...{ login: 'x', key: 'x', basis: 'x', directive: 'x' },
        ...{ draft: 'x', statement: 'x', search: 'x', answer: 'x' },
      })
      seen.push(await allToldTo(asking, address))
      await context.clearCookies()
    }

    const [ofFull, ofBare] = seen
    expect(ofFull?.size).toBeGreaterThan(200)
    const told = [...(ofFull ?? [])].flatMap(([ask, said]) => {
      const words = Object.entries(hiddenMarkers)
        .filter(([kind, word]) => (guardian || !kind.includes('V16')) && said.includes(word))
        // The page of a search says what was searched for.
        .filter(() => !ask.includes('?search='))
        .map(([kind]) => `${ask}: a word of ${kind}`)
      return [...words, ...differenceOf(ask, said, ofBare?.get(ask) ?? '')]
    })
    expect(told).toEqual([])

    /** Some of what both have is opened by a professional, and between that all that only one of them has. */
    async function haveBeenRead(client: MadePerson, both: readonly string[]): Promise<void> {
      const professional = byStatutoryRight(client, county)
      const more = client.documents.filter(
        ({ key }) => key.startsWith('hidden') || key.startsWith('secret'),
      )
      for (const key of both) await professional.open(idIn(client, key))
      for (const { id } of more) await professional.open(id)
      const secret = byStatutoryRight(client, stranger)
      for (const { id, key } of more)
        if (guardian ? key === 'secret' : key.startsWith('hidden')) await secret.open(id)
      await professional.search()
    }

    async function rowsOf(path: string) {
      const answer = await page.request.get(path)
      return ((await answer.json()) as Rows).rows
    }

    /** As the child herself finds it, who sees what her guardian does not. */
    async function rowAboutTheSecret(client: MadePerson): Promise<string> {
      await signIn(client)
      const rows = await rowsOf(`/sv/self/log/rows.json?organisation=${stranger.organisation}`)
      await context.clearCookies()
      expect(rows).toHaveLength(client === full ? 1 : 0)
      return rows[0]?.id ?? 'ab'.repeat(16)
    }

    async function allToldTo(asking: TwinAsking, address: string) {
      const told = new Map<string, string>()
      const headers = await sessionHeaders(context)
      const plain = (text: string) => asking.plain(text)
      const ask = async (channel: string, one: Ask, locale: Locale, at: number) => {
        const name = `${channel} ${at} ${locale} ${typeof one === 'string' ? one : one.post}`
        const answer = await asking.ask(one, locale)
        expect(answer.status(), name).toBeLessThan(500)
        told.set(name, inLines(await plainAnswer(answer, plain)))
        return answer.status()
      }
      for (const [channel, asked] of askedChannels) {
        const statuses: number[] = []
        for (const [at, one] of asked.entries()) {
          statuses.push(await ask(channel, one, 'sv', at))
          // Files have no payload, and what depends on ids says in each language the same.
          if (typeof one !== 'string' || /[{.]/.test(one) || !statuses.includes(200)) continue
          for (const locale of locales.slice(1)) await ask(channel, one, locale, at)
          const rsc = await rscAnswer(portalUrl, `/sv${one.replace('~', address)}`, { headers })
          told.set(
            `payload of ${one}`,
            wordsOf(impersonal(withoutChance(plain(rsc.text), nonceOf(rsc)))).join('\n'),
          )
        }
        // What the own data has elsewhere, at `/help`, is asked of those for whom one acts alone.
        if (!guardian && !/\/(help|information)$/.test(channel))
          expect(Math.min(...statuses), channel).toBeLessThan(400)
      }
      return told
    }
  })
}

type Rows = Readonly<{
  rows: readonly Readonly<{
    id: string
    documentCount: number
    documents: readonly Readonly<{ id: string }>[]
  }>[]
}>
const askedChannels = Object.entries(channels).flatMap(([name, channel]) =>
  'asked' in channel ? [[name, channel.asked ?? []] as const] : [],
)

const named = (key: string) => ({ key, name: 'Stöd i vardagen' })

/** The row that names fewest documents beside this one. */
function rowOf(document: string, rows: Rows['rows']): string {
  const naming = rows.filter(({ documents }) => documents.some(({ id }) => id === document))
  return [...naming].sort((a, b) => a.documentCount - b.documentCount)[0]?.id ?? ''
}

/** Id of the matter that a document of hers is in; of one that she has not, an id that never was. */
async function matterOf(client: MadePerson, key: string): Promise<string> {
  const { documents, matters, inMatter } = await wholeIndexOf(client)
  const id = client.documents.find((document) => document.key === key)?.id
  const at = inMatter[documents.findIndex(([each]) => each === id)] ?? -1
  if (id) expect(matters[at]).toBeDefined()
  return matters[at]?.[0] ?? never
}

const inLines = (files: Readonly<Record<string, string>>) =>
  Object.entries(files)
    .map(([name, text]) => `${name}\n${text}`)
    .join('\n')

/** Where two answers part, with a little of both. */
function differenceOf(ask: string, one: string, other: string): string[] {
  if (one === other) return []
  let at = 0
  while (one[at] === other[at]) at += 1
  const around = (text: string) => text.slice(Math.max(0, at - 80), at + 80)
  return [`${ask}: ${around(one)} <> ${around(other)}`]
}

/** Documents of one day stand in the order of their ids, which are random: here each has a day to itself. */
function onDaysOfTheirOwn<Document extends Readonly<{ made: number | Day }>>(
  documents: readonly Document[],
): readonly Document[] {
  const today = dayInHelsinki(new Date())
  const taken = new Set<Day>()
  return documents.map((document) => {
    let made = typeof document.made === 'number' ? addDays(today, -document.made) : document.made
    while (taken.has(made)) made = addDays(made, -1)
    taken.add(made)
    return { ...document, made }
  })
}
