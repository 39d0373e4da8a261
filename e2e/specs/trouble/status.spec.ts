import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { answering, saying } from '../../fixtures/archive-between/faults'
import { checkAccessibility } from '../../fixtures/check-accessibility'
import { documentsPage } from '../../pages/documents-page'
import { overviewPage } from '../../pages/overview-page'
import { expect, test } from '../../troubled-test'
import { toldIn } from '../../told-in'

/** The few words that stand apart from the others, as the browser holds them too. */
const said: Record<Locale, { title: string; number: string; retry: string }> = {
  sv: { title: 'Ett fel hos oss', number: 'Felets nummer:', retry: 'Försök igen' },
  fi: { title: 'Virhe palvelussa', number: 'Virheen numero:', retry: 'Yritä uudelleen' },
  en: { title: 'An error on our side', number: 'Error number:', retry: 'Try again' },
}

const index = 'DocumentReference/$display-index'
const withDocument = { anna: { documents: [{ title: 'Beslut om ledsagning' }] } } as const

/** What passes for an answer, and is none that a page can be made of: a fault that nobody has foreseen. */
const nonsense = saying((text) => text.replace(/"readAt":"[^"]*"/, '"readAt":"then"'))

test('a page whose main part cannot be read now says so by its status, and is 200 again later @trouble', async ({
  page,
  people,
  signIn,
  archive,
}) => {
  const { anna } = await people(withDocument)
  await signIn(anna)
  const pages = ['/self', '/self/documents', '/self/log', '/self/will', '/self/will/consent']
  const statuses = async () => {
    const answers = pages.map((path) => page.request.get(`/sv${path}`))
    return (await Promise.all(answers)).map((answer) => answer.status())
  }
  archive.fail(anna, answering(503))
  expect(await statuses()).toEqual([503, 503, 503, 503, 503])
  archive.mend(anna)
  expect(await statuses()).toEqual([200, 200, 200, 200, 200])

  await test.step('so does one on which all is read but what it is there for', async () => {
    const parts = [
      [`/self/documents/${anna.documents[0]?.id}`, 'Binary'],
      ['/self/log/letter?row=one', 'AuditEvent/$log'],
      ['/self/log/proof?run=yes', 'AuditEvent/$proof'],
    ] as const
    for (const [path, call] of parts) {
      archive.fail(anna, answering(503), call)
      expect((await page.request.get(`/sv${path}`)).status(), path).toBe(503)
      archive.mend(anna)
      expect((await page.request.get(`/sv${path}`)).status(), path).toBe(200)
    }
  })

  await test.step('a part beside it that cannot be read leaves the page as it is', async () => {
    archive.fail(anna, answering(503), 'Consent/_search')
    expect((await page.request.get('/sv/self')).status()).toBe(200)
    archive.mend(anna)
  })
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  for (const locale of toldIn('status')) {
    test(`a fault of ours is told in the page itself, with a number and a way on (${locale}) @trouble`, async ({
      page,
      people,
      signIn,
      archive,
    }) => {
      const { anna } = await people(withDocument)
      await signIn(anna, locale)
      await expect(overviewPage(page, locale).headingOf(anna)).toBeVisible()
      archive.fail(anna, nonsense, index)
      const answer = await page.goto(`/${locale}/self/documents?year=2026`)
      expect(answer?.status()).toBe(500)
      const { title, number, retry } = said[locale]
      await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
      await expect(page.getByText(number)).toContainText(/\w{4}-\w{4}/)
      expect(await page.content()).not.toContain(anna.familyName)

      archive.mend(anna)
      await page.getByRole('link', { name: retry }).click()
      await expect(documentsPage(page, locale).documentLink('Beslut om ledsagning')).toBeVisible()
      expect(new URL(page.url()).searchParams.get('year')).toBe('2026')
    })
  }
})

test('the page of a fault of ours is accessible @trouble', async ({
  page,
  people,
  signIn,
  archive,
}) => {
  const { anna } = await people(withDocument)
  await signIn(anna)
  archive.fail(anna, nonsense, index)
  await page.goto('/sv/self')
  await expect(page.getByRole('heading', { level: 1, name: said.sv.title })).toBeVisible()
  await checkAccessibility(page)
  await expect(page).toHaveTitle(new RegExp(translator('sv')('common.serviceName')))
})
