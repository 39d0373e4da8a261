// Long, because it is one list: what the reader is told, whatever part of the archive fails.
import { translator } from '@/lib/i18n/translator'
import { everyTrouble } from '../../fixtures/archive-between/every-trouble'
import { answering, saying } from '../../fixtures/archive-between/faults'
import { checkAccessibility } from '../../fixtures/check-accessibility'
import { documentPage } from '../../pages/document-page'
import { documentsPage } from '../../pages/documents-page'
import { overviewPage } from '../../pages/overview-page'
import { shell } from '../../pages/shell'
import { expect, test } from '../../troubled-test'
import { toldIn } from '../../told-in'

const t = translator('sv')
const index = 'DocumentReference/$display-index'
const title = 'Beslut om ledsagning'
const one = {
  anna: {
    documents: [{ title }],
    relationships: [
      {
        unit: 'unit-snostjarnan',
        serviceTask: 'disability',
        socialService: 'personal-assistance',
        startedDaysAgo: 100,
      },
    ],
  },
} as const

const faults = [
  ...everyTrouble(index),
  [
    'answers with no documents at all in another shape',
    saying(() => '{"documents":null}'),
    index,
  ] as const,
]

for (const [name, fault, call] of faults) {
  test(`when the archive ${name}, the list cannot be read now, and comes back @trouble`, async ({
    page,
    people,
    signIn,
    archive,
  }) => {
    const { anna } = await people(one)
    await signIn(anna)
    await expect(overviewPage(page).documentLink(title)).toBeVisible()
    archive.fail(anna, fault, call)
    await documentsPage(page).open('?year=2026')
    await expect(page.getByText(t('errors.unavailable.documentsNotGone'))).toBeVisible()
    await expect(page.getByText(t('documents.emptyHeading'))).toBeHidden()
    await expect(page.getByText(t('documents.noMatchHeading'))).toBeHidden()
    await expect(page.getByText(anna.familyName).first()).toBeVisible()
    await expect(shell(page).logoutButton).toBeVisible()

    archive.mend(anna)
    await page
      .getByRole('link', { name: t('common.retry') })
      .first()
      .click()
    await expect(documentsPage(page).status).toBeVisible()
    expect(new URL(page.url()).searchParams.get('year')).toBe('2026')
  })
}

test('when the archive gives no token, nothing is said to be missing @trouble', async ({
  page,
  people,
  signIn,
  archive,
}) => {
  const { anna } = await people(one)
  archive.fail(anna, answering(503), 'token')
  await signIn(anna)
  await expect(page.getByText(t('errors.unavailable.documentsNotGone')).first()).toBeVisible()
  await expect(page.getByText(anna.familyName).first()).toBeVisible()
  archive.mend(anna)
  await page
    .getByRole('link', { name: t('common.retry') })
    .first()
    .click()
  await expect(overviewPage(page).documentLink(title)).toBeVisible()
})

test('when only the statements of will fail, only their part of the overview says so @trouble', async ({
  page,
  people,
  signIn,
  archive,
}) => {
  const { anna } = await people(one)
  archive.fail(anna, answering(500), 'Consent/_search')
  await signIn(anna)
  await expect(overviewPage(page).documentLink(title)).toBeVisible()
  await expect(
    page.getByRole('heading', { name: t('overview.relationshipsHeading') }),
  ).toBeVisible()
  await expect(page.getByText(t('statements.unavailable'))).toBeVisible()
  await expect(page.getByText(t('overview.statements.prohibitions', { count: 0 }))).toBeHidden()
})

test('when the index fails, neither documents nor relationships are said to be none @trouble', async ({
  page,
  people,
  signIn,
  archive,
}) => {
  const { anna } = await people(one)
  archive.fail(anna, answering(500), index)
  await signIn(anna)
  await expect(page.getByText(t('errors.unavailable.documents'))).toBeVisible()
  await expect(page.getByText(t('errors.unavailable.relationships'))).toBeVisible()
  await expect(page.getByText(t('overview.noDocuments'))).toBeHidden()
  await expect(page.getByText(t('overview.noRelationships'))).toBeHidden()
  await expect(page.getByText(t('overview.nothingNew'))).toBeHidden()
})

for (const [name, fault] of faults.slice(0, 3)) {
  test(`when the archive ${name} for the text, the page of the document keeps what it has @trouble`, async ({
    page,
    people,
    signIn,
    archive,
  }) => {
    const { anna } = await people(one)
    await signIn(anna)
    archive.fail(anna, fault, 'Binary')
    await documentPage(page).open(anna.documents[0]?.id ?? '')
    await expect(documentPage(page).heading(title)).toBeVisible()
    await expect(page.getByText(t('document.contentNotGone'))).toBeVisible()
    await expect(documentPage(page).errorHeading).toBeVisible()
    const file = await page.request.get(`${page.url()}/document.pdf`, { maxRedirects: 0 })
    expect(file.status()).toBe(303)

    archive.mend(anna)
    await page
      .getByRole('link', { name: t('common.retry') })
      .first()
      .click()
    await expect(documentPage(page).sheet).toContainText(anna.familyName)
  })
}

test('a document with a code that is not known is hidden, and the others are shown @trouble', async ({
  page,
  people,
  signIn,
  archive,
}) => {
  const { anna } = await people({
    anna: {
      documents: [
        { title },
        { type: 'application', title: 'Ansökan om ledsagning' },
        { type: 'client-plan', title: 'Klientplan' },
        { type: 'statement', title: 'Utlåtande' },
      ],
    },
  })
  const changed = saying((text) =>
    text
      .replaceAll('"application"', '"application-2027"')
      .replaceAll('"client-plan"', 'null')
      .replaceAll('"statement"', '"__proto__"'),
  )
  // From the first: what has been read once is not sent again.
  archive.fail(anna, changed, index)
  await signIn(anna)
  await documentsPage(page).open()
  await expect(documentsPage(page).documentLink(title)).toBeVisible()
  await expect(documentsPage(page).documentLinks).toHaveCount(1)
  for (const { id } of anna.documents.slice(1)) {
    const answer = await page.request.get(`/sv/self/documents/${id}`)
    expect(answer.status()).toBe(404)
  }
})

test('a document that is annulled between the index and the reading is not shown @trouble', async ({
  page,
  people,
  signIn,
  archive,
}) => {
  const { anna } = await people(one)
  await signIn(anna)
  const annulled = saying((text) => text.replace('"current"', '"entered-in-error"'))
  archive.fail(anna, annulled, 'DocumentReference')
  const answer = await page.request.get(`/sv/self/documents/${anna.documents[0]?.id}`)
  expect(answer.status()).toBe(404)
  expect(await answer.text()).not.toContain(title)
})

for (const locale of toldIn('trouble')) {
  test(`the page of trouble is accessible and offers to try again (${locale}) @trouble`, async ({
    page,
    people,
    signIn,
    archive,
  }) => {
    const words = translator(locale)
    const { anna } = await people(one)
    await signIn(anna, locale)
    archive.fail(anna, 'down')
    for (const path of ['/self', '/self/documents', `/self/documents/${anna.documents[0]?.id}`]) {
      await page.goto(`/${locale}${path}`)
      await expect(
        page.getByText(words('errors.unavailable.documentsNotGone')).first(),
      ).toBeVisible()
      await checkAccessibility(page)
    }
  })
}

const confirming = {
  anna: { documents: [{ title }], confirmed: false },
} as const

test('a confirmation whose answer was lost is not said to have failed @trouble', async ({
  page,
  people,
  signIn,
  archive,
}) => {
  const { anna } = await people(confirming)
  await signIn(anna)
  await page.getByRole('checkbox').check()
  archive.fail(anna, 'answer-lost', 'Communication')
  await page.getByRole('button', { name: t('information.confirm') }).click()
  await expect(overviewPage(page).headingOf(anna)).toBeVisible()
  await expect(overviewPage(page).documentLink(title)).toBeVisible()
})

test('a confirmation of which nothing is known is asked for again, and counts once @trouble', async ({
  page,
  people,
  signIn,
  archive,
}) => {
  const { anna } = await people(confirming)
  await signIn(anna)
  await page.getByRole('checkbox').check()
  archive.fail(anna, 'down', 'Communication')
  archive.fail(anna, 'down', 'Communication/_search')
  await page.getByRole('button', { name: t('information.confirm') }).click()
  await expect(page.getByRole('heading', { name: t('information.failed') })).toBeVisible()

  archive.mend(anna)
  await page.goto('/sv/self')
  await page.getByRole('checkbox').check()
  await page.getByRole('button', { name: t('information.confirm') }).dblclick()
  await expect(overviewPage(page).headingOf(anna)).toBeVisible()
})
