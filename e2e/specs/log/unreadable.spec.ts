import { translator } from '@/lib/i18n/translator'
import { logPage } from '../../pages/log-page'
import { expect, test } from '../../troubled-test'

const t = translator('sv')

test('a log that can’t be read never looks like one without events', async ({
  page,
  people,
  signIn,
  archive,
}) => {
  const { anna } = await people({ anna: {} })
  await signIn(anna)
  archive.fail(anna, 'down', 'AuditEvent/$log')
  await logPage(page).open()
  await expect(page.getByRole('heading', { name: t('log.unavailable.title') })).toBeVisible()
  await expect(page.getByRole('main')).toContainText(t('log.unavailable.notGone'))
  await expect(page.getByRole('heading', { name: t('log.empty.title') })).toHaveCount(0)
  archive.mend(anna)
  await logPage(page).open('/self', '?event=disclosure')
  await expect(page.getByRole('heading', { name: t('log.noMatch.title') })).toBeVisible()
})
