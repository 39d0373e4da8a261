import { locales } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { checkAccessibility } from '../../fixtures/check-accessibility'
import { checkLayout } from '../../fixtures/check-layout'
import { checkOrder } from '../../fixtures/check-order'
import { checkStructure } from '../../fixtures/check-structure'
import { byStatutoryRight } from '../../fixtures/professional'
import { rawAnswer } from '../../fixtures/raw-answer'
import { sessionHeaders } from '../../fixtures/session-headers'
import { withoutChance } from '../../fixtures/without-chance'
import { withoutScripts } from '../../fixtures/without-scripts'
import { documentsPage } from '../../pages/documents-page'
import { documentPage } from '../../pages/document-page'
import { keyboard } from '../../pages/keyboard'
import { mattersPage } from '../../pages/matters-page'
import { representationsPage } from '../../pages/representations-page'
import { expect, test } from '../../test'
import { toldIn } from '../../told-in'

const matters = [
  { key: 'support', name: 'Stöd i vardagen', unit: 'unit-regnbagsgrand', startedDaysAgo: 90 },
] as const
const inMatter = { matter: 'support', unit: 'unit-regnbagsgrand' } as const
const documents = [
  { ...inMatter, title: 'Ansökan om zebra', type: 'application', made: 80 },
  { ...inMatter, title: 'Bedömning om zebra', type: 'service-need-assessment', made: 60 },
  {
    ...inMatter,
    title: 'Plan om zebra',
    type: 'client-plan',
    made: 50,
    corrected: { daysBefore: 5 },
  },
  { ...inMatter, title: 'Beslut om zebra', type: 'decision', made: 40 },
  { title: 'Annat beslut', made: 30 },
] as const
const never = '0'.repeat(32)

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  for (const locale of toldIn('thread')) {
    test(`Anna follows a matter from its application to its decision (${locale}) @documents`, async ({
      page,
      people,
      signIn,
    }) => {
      const { anna } = await people({ anna: { documents, matters } })
      await signIn(anna, locale)
      const matter = mattersPage(page, locale)

      await test.step('the list of documents leads to the matters', async () => {
        await documentsPage(page, locale).open()
        await matter.wayFromList.click()
        await expect(matter.heading).toBeVisible()
        await expect(matter.links).toHaveCount(1)
        await matter.link('Stöd i vardagen').click()
      })

      await test.step('the steps stand in their order, and the table says the same', async () => {
        await expect(matter.steps.getByRole('heading')).toContainText(
          ['applied', 'assessed', 'planned', 'decided'].map((what) =>
            matter.what(what as 'applied' | 'assessed' | 'planned' | 'decided'),
          ),
        )
        await expect(matter.table.getByRole('row')).toHaveCount(1 + (await matter.steps.count()))
        await expect(matter.main).not.toContainText('Annat beslut')
        await expect(matter.showReaders).toBeHidden()
        await expect(matter.log).toBeVisible()
      })

      await test.step('a step leads to its document, and that back to the matter', async () => {
        await matter.steps.getByRole('link', { name: 'Beslut om zebra', exact: true }).click()
        await expect(documentPage(page, locale).heading('Beslut om zebra')).toBeVisible()
        await matter.wayFromDocument.click()
        await expect(matter.steps.first()).toContainText('Ansökan om zebra')
      })

      await test.step('its log opens narrowed to its documents', async () => {
        await matter.log.click()
        await expect(page).toHaveURL(/\/log\?matter=[\w.-]+$/)
        const chosen = new RegExp(`^${translator(locale)('log.chip.matter')}`)
        await expect(matter.main.getByRole('link', { name: chosen })).toBeVisible()
      })
    })
  }
})

test('a prohibition and a reading hang on the thread, asked with the keyboard @documents @log', async ({
  page,
  people,
  signIn,
}) => {
  const { anna } = await people({ anna: { documents, matters } })
  await signIn(anna)
  const matter = mattersPage(page)
  const { pressOn } = keyboard(page)
  await matter.open()
  await matter.link('Stöd i vardagen').click()
  await expect(matter.prohibited).toHaveCount(0)
  await pressOn(matter.showReaders)
  await expect(matter.readers).toContainText('Där finns ingen annan')

  const decision = anna.documents.find(({ title }) => title === 'Beslut om zebra')?.id ?? ''
  await byStatutoryRight(anna, {
    organisation: 'county-17',
    unit: 'unit-blaklockan',
  }).open(decision)
  await pressOn(matter.showReaders)
  await expect(matter.readers).toContainText('Österbottens välfärdsområde')
  await page.goto(`/sv/self/will/prohibition?document=${decision}`)
  await page.getByRole('button', { name: 'Visa vad som händer' }).click()
  await page.getByRole('button', { name: 'Registrera förbudet' }).click()
  await matter.open()
  await matter.link('Stöd i vardagen').click()
  await expect(matter.prohibited).toHaveCount(1)
})

test('in print the steps and the table stand, and what is pressed does not @documents', async ({
  page,
  people,
  signIn,
}) => {
  const { anna } = await people({ anna: { documents, matters } })
  await signIn(anna)
  const matter = mattersPage(page)
  await matter.open()
  await matter.link('Stöd i vardagen').click()
  await expect(matter.print).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(matter.steps.first()).toBeVisible()
  await expect(matter.table).toBeVisible()
  await expect(matter.print).toBeHidden()
  await expect(matter.showReaders).toBeHidden()
})

for (const width of [320, 360, 1280]) {
  test(`a matter holds at ${width} px, and breaks no rule of axe @documents @accessibility`, async ({
    page,
    people,
    signIn,
  }) => {
    const { anna } = await people({ anna: { documents, matters } })
    await signIn(anna)
    await page.setViewportSize({ width, height: 800 })
    const matter = mattersPage(page)
    const check = async () => {
      await checkOrder(page)
      await checkLayout(page)
      await checkAccessibility(page)
    }
    await matter.open()
    await checkStructure(page)
    await check()
    await matter.link('Stöd i vardagen').click()
    await matter.showReaders.click()
    await expect(matter.readers).toContainText('Loggen är läst')
    await check()
  })
}

test('the table of the steps holds on a small phone in every language, however long a word is @documents @accessibility', async ({
  page,
  people,
  signIn,
}) => {
  const long = [
    { ...inMatter, title: 'Bedömning av funktionsförmågan', type: 'service-need-assessment' },
    { ...inMatter, title: 'Funktionshinderserviceplan', type: 'client-plan' },
  ] as const
  const { anna } = await people({ anna: { documents: long, matters } })
  await signIn(anna)
  await page.setViewportSize({ width: 320, height: 800 })
  for (const locale of locales) {
    const matter = mattersPage(page, locale)
    await matter.open()
    await matter.link('Stöd i vardagen').click()
    await expect(matter.table).toBeVisible()
    await checkLayout(page, locale)
  }
})

test('a guardian sees the matter as if what is hidden from him never was (V12, V16, V19) @documents @hidden', async ({
  page,
  context,
  people,
  signIn,
  portalUrl,
  checkNoLeak,
}) => {
  const shared = {
    key: 'shared',
    name: 'Gemensam giraff',
    unit: 'unit-regnbagsgrand',
    startedDaysAgo: 9,
    shared: true,
  } as const
  const secret = { ...shared, key: 'secret', name: 'Dold giraff', shared: false } as const
  const hidden = [
    { ...inMatter, title: 'Giraffrapport', type: 'report', made: 55, hiddenFromGuardians: true },
    { ...inMatter, matter: 'secret', made: 20, hiddenFromGuardians: true },
    { ...inMatter, matter: 'shared', made: 10 },
  ] as const
  const names = { callingName: 'Tvilla', familyName: 'Enåker' }
  const fathers = { names: { callingName: 'Tom', familyName: 'Enåker' } }
  const child = { names, birthDate: '2016-04-12' } as const
  const { fatherOfFull, fatherOfBare, full, bare } = await people({
    fatherOfFull: fathers,
    fatherOfBare: fathers,
    full: {
      ...child,
      guardians: ['fatherOfFull'],
      documents: [...documents, ...hidden],
      matters: [...matters, shared, secret],
    },
    bare: { ...child, guardians: ['fatherOfBare'], documents, matters },
  })

  const seen: string[][] = []
  for (const [father, person] of [
    [fatherOfFull, full],
    [fatherOfBare, bare],
  ] as const) {
    await signIn(father)
    const address = await representationsPage(page).actFor(person)
    await page.goto(`${address}/matters`)
    await expect(mattersPage(page).links).toHaveCount(1)
    const path = (await mattersPage(page).links.first().getAttribute('href')) ?? ''
    const headers = await sessionHeaders(context)
    const pages: string[] = []
    for (const each of [`${address}/matters`, path, `${address}/matters/${never}`]) {
      const { status, text } = await rawAnswer(portalUrl, each, { headers })
      const plain = withoutScripts(withoutChance(text)).replaceAll(
        address.split('/').at(-1) ?? '',
        'HANDLE',
      )
      pages.push(`${status} ${plain.replace(/[0-9a-f]{32}/g, 'ID')}`)
    }
    seen.push(pages)
    await context.clearCookies()
  }
  expect(seen[0]).toEqual(seen[1])
  await checkNoLeak(['Giraffrapport', 'Gemensam giraff', 'Dold giraff'])
})
