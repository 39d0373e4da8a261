/** V, R and L3 by ear: on every page of the five tasks two clients who differ in nothing but the hidden hear the same. */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright/test'
import { paths } from '@/lib/addresses/paths'
import type { Locale } from '@/lib/i18n/locales'
import { translator, type Translate } from '@/lib/i18n/translator'
import type { MadePerson } from '@/mocks/world/people/make-people'
import { clientFiles } from '@/mocks/world/people/scenarios'
import { hiddenMarkers } from '@/mocks/world/people/scenarios/hidden-markers'
import { byStatutoryRight } from '../../fixtures/professional'
import { spoken } from '../../fixtures/ear/spoken'
import { unpack } from '../../fixtures/unpack'
import { withoutChance } from '../../fixtures/without-chance'
import { correctionPage } from '../../pages/correction-page'
import { documentPage } from '../../pages/document-page'
import { folderPage } from '../../pages/folder-page'
import { letterPage } from '../../pages/letter-page'
import { logPage } from '../../pages/log-page'
import { mattersPage } from '../../pages/matters-page'
import { representationsPage } from '../../pages/representations-page'
import { expect, test } from '../../test'
import { phone } from './walk'
import { toldIn } from '../../told-in'

const county = { organisation: 'county-08', unit: 'unit-regnbagsgrand' } as const
const file = clientFiles['ingrid-sandvik']
if (!file) throw new Error('The scenario with every kind of document is gone')
const inMatter = { matter: 'assistance', unit: 'unit-snostjarnan' } as const
const shown = [
  { ...inMatter, key: 'decision', title: 'Beslut om zebra', made: 3 },
  { ...inMatter, key: 'plan', type: 'client-plan', made: 9, corrected: { daysBefore: 5 } },
  { ...inMatter, key: 'application', type: 'application', made: 19 },
] as const
const hidden = file.documents.filter(({ key }) => key.startsWith('hidden'))
const fromGuardians = [
  ...[4, 10, 20].map((made) => ({ ...inMatter, key: `hidden ${made}`, made })),
  { key: 'hidden elsewhere', made: 5, serviceTask: 'families', socialService: 'family-work' },
] as const
const names = { callingName: 'Tvilla', familyName: 'Enåker' }
const { relationships, matters = [] } = file
const bare = {
  names,
  documents: shown,
  relationships: relationships.filter(({ unit }) => unit !== 'unit-trygga-hamnen'),
  matters,
}
const full = { ...bare, documents: [...shown, ...hidden], relationships }

type Heard = ReadonlyMap<string, readonly string[]>

/** Two dozen pages: a recording of all would take longer than the listening, which takes minutes on a machine that does much else. */
test.use({ viewport: phone, trace: 'off' })
test.describe.configure({ timeout: 600_000 })

for (const locale of toldIn('twins-by-ear')) {
  test(`who has hidden documents hears what her twin without them hears, in ${locale} @hidden @accessibility`, async ({
    page,
    context,
    people,
    signIn,
  }) => {
    const birthDate = '1984-04-12'
    const twins = await people({ full: { ...full, birthDate }, bare: { ...bare, birthDate } })
    const heard: Heard[] = []
    for (const twin of [twins.full, twins.bare]) {
      await readBySomebody(twin)
      await signIn(twin, locale)
      heard.push(await hear(page, locale, paths.overview(locale, 'self'), twin))
      await context.clearCookies()
    }
    expectAlike(heard, locale)
  })

  test(`a guardian hears of a child with hidden documents what he hears of her twin without them, in ${locale} @hidden @accessibility`, async ({
    page,
    context,
    people,
    signIn,
  }) => {
    const father = { names: { callingName: 'Tom', familyName: 'Enåker' } }
    const birthDate = '2016-04-12'
    const hiddenFromHim = fromGuardians.map((each) => ({ ...each, hiddenFromGuardians: true }))
    const documents = [...full.documents, ...hiddenFromHim]
    const { ofFull, ofBare, ...twins } = await people({
      ofFull: father,
      ofBare: father,
      full: { ...full, documents, birthDate, guardians: ['ofFull'] },
      bare: { ...bare, birthDate, guardians: ['ofBare'] },
    })
    const heard: Heard[] = []
    for (const [guardian, twin] of [
      [ofFull, twins.full],
      [ofBare, twins.bare],
    ] as const) {
      await readBySomebody(twin)
      await signIn(guardian, locale)
      const address = await representationsPage(page, locale).actFor(twin)
      heard.push(await hear(page, locale, address, twin))
      await context.clearCookies()
    }
    expectAlike(heard, locale)
  })
}

/** What is hidden first, so that what is told last is the same for both. */
async function readBySomebody({ documents, ...person }: MadePerson): Promise<void> {
  const asking = byStatutoryRight(person, county)
  const isHidden = ({ key }: { key: string }) => key.startsWith('hidden')
  await Promise.all(documents.filter(isHidden).map(({ id }) => asking.open(id)))
  for (const { id, key } of documents) if (key === 'decision') await asking.open(id)
}

/** Goes through the pages of the five tasks, always in the same order, for each look is a row of the log. */
async function hear(
  page: Page,
  locale: Locale,
  address: string,
  { documents }: MadePerson,
): Promise<Heard> {
  const t = translator(locale)
  const heard = new Map<string, readonly string[]>()
  const listen = async (name: string) => {
    heard.set(name, (await spoken(page)).map(impersonal).filter(isOfPage))
  }
  const decision = `${address}/documents/${documents.find(({ key }) => key === 'decision')?.id}`
  const [document, correction, letter] = [
    documentPage(page, locale),
    correctionPage(page, locale),
    letterPage(page, locale),
  ]
  for (const name of ['', '/documents', '/matters', '/folder']) {
    await page.goto(address + name)
    await listen(`the page ${name}`)
  }
  await mattersPage(page, locale).open(address.split('/').at(-1))
  await mattersPage(page, locale).links.first().click()
  await mattersPage(page, locale).showReaders.click()
  await expect(mattersPage(page, locale).readers.getByRole('listitem').first()).toBeVisible()
  await listen('a matter')
  await mattersPage(page, locale).showLastDays.click()
  await page.waitForURL(/\?days=read#/)
  await expect(mattersPage(page, locale).showLastDays).toBeHidden()
  await listen('a matter with its last days')

  await page.goto(decision)
  await document.readers.show.click()
  await expect(document.readers.answer.getByRole('listitem').first()).toBeVisible()
  await listen('a decision')
  await page.goto(`${decision}/correction`)
  await correction.fill({ place: 'Överst', wrong: 'Ensam', right: 'Med min syster' })
  await correction.make.click()
  await expect(correction.done).toBeVisible()
  await listen('a request for correction')

  await page.goto(`${address}/log`)
  await listen('the log')
  heard.set('the log', withoutOwn(heard.get('the log') ?? [], t))
  const [csv] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: t('log.save.csv') }).click(),
  ])
  const row = logPage(page, locale)
    .rows.filter({ hasText: t('log.kind.disclosure') })
    .first()
  await row.locator('summary').first().click()
  await row.getByRole('link', { name: t('log.ask.letter') }).click()
  await expect(letter.heading).toBeVisible()
  await listen('a letter')
  await letter.answer.way.click()
  await letter.answer.file.setInputFiles(await csv.path())
  await letter.answer.compare.click()
  await expect(letter.answer.alike).toBeVisible()
  await listen('an answer beside the log')

  await page.goto(`${address}/folder`)
  const [zip] = await Promise.all([
    page.waitForEvent('download'),
    folderPage(page, locale).saveWhole.click(),
  ])
  const index = join(await unpack(await zip.path()), 'index.html')
  await page.goto(pathToFileURL(index).href)
  await listen('the contents of the folder')
  return heard
}

function expectAlike([one, other]: readonly Heard[], locale: Locale): void {
  expect(one?.size).toBe(12)
  const all = [...(one ?? [])].flatMap(([, phrases]) => phrases)
  expect(all).toContain(`heading, ${translator(locale)('plain.heading')}, level 2`)
  for (const word of Object.values(hiddenMarkers))
    expect(all.filter((phrase) => phrase.includes(word))).toEqual([])
  for (const [page, phrases] of one ?? []) {
    expect.soft(phrases, page).toEqual(other?.get(page))
    expect.soft(phrases.filter(isUnclear), page).toEqual([])
  }
}

/**
 * Without what the reader herself has opened: in how many steps a page is read hangs on whether the index is as it was, and own workers
 * of anybody, made by the stories beside this one, renew it for all.
 */
function withoutOwn(phrases: readonly string[], t: Translate): readonly string[] {
  const isHeading = (phrase: string) => /^heading, .+, level 2$/.test(phrase)
  const headings = (['self', 'other'] as const).map(
    (perspective) => `heading, ${t('log.ownHeading', { perspective })}, level 2`,
  )
  const from = phrases.findIndex((phrase) => headings.includes(phrase))
  expect(from).toBeGreaterThan(0)
  const to = phrases.findIndex((phrase, at) => at > from && isHeading(phrase))
  return [...phrases.slice(0, from + 1), ...phrases.slice(to)]
}

const nameless =
  /^(link|button|textbox|searchbox|checkbox|radio|combobox|heading|image|table|navigation)(, (level \d|required|(not )?checked))*$/

/** A control without a name, or words that run into each other after a year. */
const isUnclear = (phrase: string) => nameless.test(phrase) || /\d{4}\p{L}/u.test(phrase)

/** Without what is spoken at its own moment. */
const isOfPage = (phrase: string) => !/^(polite|assertive): /.test(phrase)

/** Without the numbers of rows, ids, moments, and the size of the whole log, which is that of all clients. */
const impersonal = (phrase: string) =>
  withoutChance(phrase)
    .replace(/\b[0-9A-Z]{4}(?:-[0-9A-Z]{4}){2}\b/g, 'NUMBER')
    .replace(/, \d{1,2}[.:]\d{2}(–\d{1,2}[.:]\d{2})?/g, ', TIME')
    .replace(/\d+-[0-9a-f]{64}/g, 'HEAD')
    .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'KEY')
    .replace(/[0-9a-f]{32}/g, 'ID')
