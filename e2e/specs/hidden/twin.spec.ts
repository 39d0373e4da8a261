import { locales } from '@/lib/i18n/locales'
import { addDays, dayInHelsinki, type Day } from '@/mocks/world/people/days'
import { clientFiles } from '@/mocks/world/people/scenarios'
import { hiddenMarkers } from '@/mocks/world/people/scenarios/hidden-markers'
import { nonceOf, rawAnswer } from '../../fixtures/raw-answer'
import { rscAnswer } from '../../fixtures/rsc-answer'
import { sessionHeaders } from '../../fixtures/session-headers'
import { withoutChance } from '../../fixtures/without-chance'
import { withoutScripts, wordsOf } from '../../fixtures/without-scripts'
import { expect, test } from '../../test'

/**
 * Two people who differ in nothing but the hidden: whatever the portal answers to one, it answers to the other. So no
 * count, choice, year, organisation, gap or word can tell that there is more.
 */
test('who has hidden documents sees what her twin without them sees @hidden', async ({
  people,
  context,
  signIn,
  portalUrl,
}) => {
  const file = clientFiles['ingrid-sandvik']
  const { relationships = [], matters = [] } = file ?? {}
  const documents = onDaysOfTheirOwn(file?.documents ?? [])
  const birthDate = '1984-04-12'
  // The same for both: a name by chance can also be that of a worker.
  const names = { callingName: 'Tvilla', familyName: 'Enåker' }
  const { full, bare } = await people({
    full: { names, birthDate, documents, relationships, matters },
    bare: {
      names,
      birthDate,
      documents: documents.filter(({ key }) => !key.startsWith('hidden')),
      relationships: relationships.filter(({ unit }) => unit !== 'unit-trygga-hamnen'),
      matters,
    },
  })

  const seen = new Map<string, Map<string, string>>()
  for (const person of [full, bare]) {
    await signIn(person)
    const headers = await sessionHeaders(context)
    const pages = new Map<string, string>()
    for (const path of paths) {
      for (const ask of [rawAnswer, rscAnswer]) {
        const answer = await ask(portalUrl, path, { headers })
        expect(answer.status, path).toBe(200)
        pages.set(`${ask.name} ${path}`, impersonal(withoutChance(answer.text, nonceOf(answer))))
      }
    }
    seen.set(person.key, pages)
    await context.clearCookies()
  }
  for (const [path, text] of seen.get(full.key) ?? []) {
    for (const [kind, word] of Object.entries(hiddenMarkers))
      expect(text.includes(word), `${kind} in ${path}`).toBe(false)
    const other = seen.get(bare.key)?.get(path) ?? ''
    if (path.startsWith(rscAnswer.name)) expect(wordsOf(text), path).toEqual(wordsOf(other))
    else expect(withoutScripts(text), path).toBe(withoutScripts(other))
  }
})

const filters = [
  ...['', '?page=2', '?page=3', '?page=99', '?year=2019', '?year=2024', '?type=hearing'],
  ...['?type=payment-commitment', '?type=custody-investigation', '?task=family-law'],
  ...['?task=child-welfare', '?organisation=thl', '?organisation=county-05', '?from=1.1.2019'],
  ...['?task=working-age', '?type=client-journal-entry', '?to=31.12.2024'],
]
const paths = [
  ...locales.flatMap((locale) =>
    [
      ...['', '/self', '/self/documents', '/self/documents?for=prohibition', '/self/matters'],
      ...['/self/will', '/self/will/prohibition', '/help'],
    ].map((path) => `/${locale}${path}`),
  ),
  '/sv/information',
  ...filters.map((query) => `/sv/self/documents${query}`),
]

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

/** Without what is hers alone: the ids of her documents and of her file. */
const impersonal = (text: string) =>
  text.replace(/[0-9a-f]{32}|\b[0-9A-Z]{4}(?:-[0-9A-Z]{4}){2}\b/g, 'ID')
