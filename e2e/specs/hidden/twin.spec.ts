import { locales } from '@/lib/i18n/locales'
import { clientFiles } from '@/mocks/people/scenarios'
import { hiddenMarkers } from '@/mocks/people/scenarios/hidden-markers'
import type { Person } from '@/mocks/people/person'
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
test('who has hidden documents sees what her twin without them sees', async ({
  people,
  context,
  signIn,
  portalUrl,
}) => {
  const { documents = [], relationships = [], matters = [] } = clientFiles['ingrid-sandvik'] ?? {}
  const birthDate = '1984-04-12'
  const { full, bare } = await people({
    full: { birthDate, documents, relationships, matters },
    bare: {
      birthDate,
      documents: documents.filter(({ key }) => !key.startsWith('hidden')),
      relationships: relationships.filter(({ socialService }) => socialService !== 'shelter'),
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
        pages.set(
          `${ask.name} ${path}`,
          impersonal(withoutChance(answer.text, nonceOf(answer)), person),
        )
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
    ['', '/self', '/self/documents', '/help'].map((path) => `/${locale}${path}`),
  ),
  '/sv/information',
  ...filters.map((query) => `/sv/self/documents${query}`),
]

/** Without what is hers alone: her names, the ids of her documents and of her file. */
function impersonal(text: string, { callingName, familyName }: Person): string {
  return text
    .replaceAll(familyName, 'FAMILY')
    .replaceAll(callingName, 'CALLING')
    .replace(/[0-9a-f]{32}/g, 'ID')
}
