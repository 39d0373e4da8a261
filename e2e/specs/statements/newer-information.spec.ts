import { translator } from '@/lib/i18n/translator'
import { checkAccessibility } from '../../fixtures/check-accessibility'
import { saying } from '../../fixtures/archive-between/faults'
import { representationsPage } from '../../pages/representations-page'
import { overviewPage } from '../../pages/overview-page'
import { statementsPage } from '../../pages/statements-page'
import { expect, test } from '../../troubled-test'

const t = translator('sv')
const changes = ['sharing', 'scope', 'all'] as const

/** As the archive answers about one who has received the first version only. */
const onlyTheFirst = saying((text) => text.replaceAll('|2"', '|1"'))

test('one who has received an older version reads what is new in the newest before anything else @statements', async ({
  page,
  people,
  signIn,
  archive,
}) => {
  const { anna } = await people({ anna: { documents: [{}] } })
  archive.fail(anna, onlyTheFirst, 'Communication/_search')
  await signIn(anna)
  await expect(page.getByRole('heading', { name: t('information.heading') })).toBeVisible()
  await expect(page.getByText(/Du fick version 1 den/)).toBeVisible()
  await expect(page.getByText(t('information.whyKept'))).toBeVisible()
  const heading = t('information.changesHeading', { version: '2' })
  await expect(page.getByRole('heading', { name: heading })).toBeVisible()
  for (const change of changes) {
    await expect(page.getByText(t(`information.changes.2.${change}`))).toBeVisible()
  }
  await page.goto('/sv/self/will')
  await expect(page.getByRole('heading', { name: heading })).toBeVisible()

  archive.mend(anna)
  await page.getByRole('checkbox').check()
  await page.getByRole('button', { name: t('information.confirm') }).click()
  await expect(overviewPage(page).headingOf(anna)).toBeVisible()
})

test('a guardian is told what is new for the child, and confirms the newest version before a consent @statements', async ({
  page,
  people,
  signIn,
  archive,
}) => {
  const { mother, cia } = await people({
    mother: {},
    cia: { age: 11, guardians: ['mother'], documents: [{}], confirmed: true },
  })
  archive.fail(cia, onlyTheFirst, 'Communication/_search')
  await signIn(mother)
  const address = await representationsPage(page).actFor(cia)
  const directive = statementsPage(page)
  await directive.open(address.replace('/sv/', ''))
  await expect(page.getByText(t('statements.information.older', { version: '2' }))).toBeVisible()
  await page
    .getByRole('link', { name: t('statements.information.confirm') })
    .first()
    .click()

  await expect(page.getByText(/Version 1 kvitterades den/)).toBeVisible()
  await expect(page.getByText(t('information.whyKeptFor'))).toBeVisible()
  const heading = t('information.changesHeading', { version: '2' })
  await expect(page.getByRole('heading', { name: heading })).toBeVisible()
  for (const change of changes) {
    await expect(page.getByText(t(`information.changes.2.${change}`))).toBeVisible()
  }
  await expect(representationsPage(page).bar).toContainText(`${cia.callingName} ${cia.familyName}`)
  await checkAccessibility(page)

  archive.mend(cia)
  await page.getByRole('checkbox').check()
  await page.getByRole('button', { name: t('information.confirm') }).click()
  await page.goto(`${address}/information`)
  await expect(page.getByText(/Version 2 har kvitterats den/)).toBeVisible()
  await expect(page.getByRole('heading', { name: heading })).toBeHidden()
})
