import { formatToday } from '@/lib/i18n/dates'
import { translator } from '@/lib/i18n/translator'
import { identificationPage } from '../../pages/identification-page'
import { documentsPage } from '../../pages/documents-page'
import { shell } from '../../pages/shell'
import { checkAccessibility } from '../../fixtures/check-accessibility'
import { expect, test } from '../../test'

const t = translator('sv')
const some = {
  anna: {
    documents: [
      { title: 'Beslut om ledsagning', made: '2026-03-02' },
      { title: 'Beslut om färdtjänst', made: '2025-05-06' },
      { title: 'Ansökan om ledsagning', type: 'application', made: '2026-02-02' },
      {
        title: 'Familjearbetets plan',
        type: 'client-plan',
        situation: 'familyWork',
        made: '2026-01-02',
      },
    ],
  },
} as const

test('choices stand in the address: they outlive a reload, Back, and a link that is shared @documents', async ({
  page,
  people,
  signIn,
  browser,
  portalUrl,
}) => {
  const { anna, bea } = await people({ ...some, bea: some.anna })
  await signIn(anna)
  const list = documentsPage(page)
  await list.open('?type=decision&year=2026')
  await expect(list.documentLinks).toHaveText(['Beslut om ledsagning'])
  await page.reload()
  await expect(list.documentLinks).toHaveText(['Beslut om ledsagning'])
  await list.documentLink('Beslut om ledsagning').click()
  await expect(page.getByRole('heading', { level: 1, name: 'Beslut om ledsagning' })).toBeVisible()
  await page.goBack()
  await expect(list.documentLinks).toHaveText(['Beslut om ledsagning'])
  await shell(page).languageLink('fi').click()
  await expect(documentsPage(page, 'fi').documentLinks).toHaveText(['Beslut om ledsagning'])

  const shared = page.url().replace('/fi/', '/sv/')
  const other = await browser.newContext({ baseURL: portalUrl })
  const elsewhere = await other.newPage()
  await elsewhere.goto('/sv')
  await elsewhere.getByRole('button', { name: t('start.loginButton') }).click()
  await identificationPage(elsewhere).identify(bea)
  await elsewhere.waitForURL(/\/sv\/self$/)
  await elsewhere.goto(shared)
  await expect(documentsPage(elsewhere).documentLinks).toHaveText(['Beslut om ledsagning'])
  await other.close()
})

test('each choice is a chip that takes it away, and nothing found has a way out @documents', async ({
  page,
  people,
  signIn,
}) => {
  const { anna } = await people(some)
  await signIn(anna)
  const list = documentsPage(page)
  await list.open('?type=application&year=2025')
  await expect(list.noMatchHeading).toBeVisible()
  await checkAccessibility(page)

  const chips = page.getByRole('list', { name: t('documents.chips') }).getByRole('link')
  await chips.filter({ hasText: t('documents.chipYear', { year: 2025 }) }).click()
  await expect(list.documentLinks).toHaveText(['Ansökan om ledsagning'])
  expect(new URL(page.url()).search).toBe('?type=application')

  await list.open('?type=application&year=2025')
  await page
    .getByRole('link', { name: t('documents.showAll', { all: 4 }) })
    .last()
    .click()
  await expect(list.documentLinks).toHaveCount(4)
  expect(new URL(page.url()).search).toBe('')
})

test('a wrong day is told by its field, and nothing that was typed is lost @documents', async ({
  page,
  people,
  signIn,
}) => {
  const { anna } = await people(some)
  await signIn(anna)
  const wrong = [
    ['from=32.1.2026', t('documents.from'), t('validation.dateNotReal')],
    [
      'to=i+g%C3%A5r',
      t('documents.to'),
      t('validation.date', { example: formatToday(new Date()) }),
    ],
    ['from=3.3.2026&to=2.3.2026', t('documents.to'), t('validation.dateOrder')],
  ] as const
  for (const [query, label, message] of wrong) {
    await documentsPage(page).open(`?type=decision&${query}`)
    const field = page.getByLabel(label, { exact: true })
    await expect(field).toHaveAttribute('aria-invalid', 'true')
    await expect(field).toHaveAccessibleDescription(new RegExp(message.replace(/\./g, '\\.')))
    const typed = new URLSearchParams(query).get(label === t('documents.from') ? 'from' : 'to')
    await expect(field).toHaveValue(typed ?? '')
    await expect(page).toHaveTitle(/^Fel: /)
    await expect(page.getByLabel(t('documents.type'), { exact: true })).toHaveValue('decision')
    await page.getByRole('link', { name: message }).click()
    await expect(field).toBeFocused()
  }
  await checkAccessibility(page)
})

test('unknown values in the address break nothing @documents', async ({ page, people, signIn }) => {
  const { anna } = await people(some)
  await signIn(anna)
  const odd = [
    'type=__proto__',
    'task=constructor',
    'year=%00',
    'organisation=%3Cb%3E',
    'type=a&type=b',
  ]
  for (const query of [...odd, `search=${'x'.repeat(3000)}`, 'from[]=1&to[a]=2', 'year=20%25']) {
    const answer = await documentsPage(page).open(`?${query}`)
    expect(answer?.status(), query).toBe(200)
    await expect(
      documentsPage(page).heading.or(page.getByRole('heading', { level: 1 })),
    ).toBeVisible()
  }
})

test('the words of a search are in no address, and belong to one login @documents', async ({
  page,
  context,
  people,
  signIn,
}) => {
  const { anna } = await people(some)
  const addresses: string[] = []
  context.on('request', (request) => {
    const { referer = '' } = request.headers()
    addresses.push(`${request.url()} ${referer}`)
  })
  await signIn(anna)
  const list = documentsPage(page)
  await list.open('?year=2026')
  await list.search('färdtjänst ledsagning')
  await expect(list.noMatchHeading).toBeVisible()
  await list.search('LEDSAG')
  await expect(list.documentLinks).toHaveCount(2)
  expect(new URL(page.url()).searchParams.get('year')).toBe('2026')
  await page.reload()
  await expect(list.documentLinks).toHaveCount(2)
  await expect(page.getByRole('searchbox')).toHaveValue('LEDSAG')
  const address = page.url()
  const decoded = addresses.map((each) => decodeURIComponent(each).toLowerCase())
  expect(decoded.filter((each) => /ledsag|färdtj/.test(each))).toEqual([])

  await shell(page).logoutButton.click()
  await identificationPage(page).confirmLogout()
  await page.waitForURL(/logged-out/)
  await signIn(anna)
  await page.goto(address)
  await expect(page.getByText(t('documents.searchForgotten'))).toBeVisible()
  await expect(page.getByRole('searchbox')).toHaveValue('')
  await expect(list.documentLinks).toHaveCount(3)
})

test('a search as a hostile hand would write it finds nothing and breaks nothing @documents', async ({
  page,
  people,
  signIn,
}) => {
  const { anna } = await people(some)
  await signIn(anna)
  const list = documentsPage(page)
  await list.open()
  for (const words of [
    "' or 1=1 --",
    ':* & !a',
    '<script>alert(1)</script>',
    '%',
    '\\',
    '\u0000',
  ]) {
    await list.search(words)
    await expect(page.getByText(t('errors.unavailable.documents'))).toBeHidden()
    await expect(list.status.or(list.heading).first()).toBeVisible()
  }
})
