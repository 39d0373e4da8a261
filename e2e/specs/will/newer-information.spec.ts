import { translator } from '@/lib/i18n/translator'
import { saying } from '../../fixtures/archive-between/faults'
import { overviewPage } from '../../pages/overview-page'
import { expect, test } from '../../troubled-test'

const t = translator('sv')
const changes = ['sharing', 'scope', 'all'] as const

/** As the archive answers about one who has received the first version only. */
const onlyTheFirst = saying((text) => text.replaceAll('|2"', '|1"'))

test('one who has received an older version reads what is new in the newest before anything else', async ({
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
