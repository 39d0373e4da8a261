import { translator } from '@/lib/i18n/translator'
import { everyTrouble } from '../../fixtures/archive-between/every-trouble'
import { logPage } from '../../pages/log-page'
import { expect, test } from '../../troubled-test'

const t = translator('sv')

for (const [name, fault, call] of everyTrouble('AuditEvent/$log')) {
  test(`when the archive ${name}, the log can’t be read now, which never looks like one without events (L5) @log`, async ({
    page,
    people,
    signIn,
    archive,
  }) => {
    const { anna } = await people({ anna: {} })
    await signIn(anna)
    archive.fail(anna, fault, call)
    await logPage(page).open()
    await expect(page.getByRole('heading', { name: t('log.unavailable.title') })).toBeVisible()
    await expect(page.getByRole('main')).toContainText(t('log.unavailable.notGone'))
    await expect(page.getByRole('heading', { name: t('log.empty.title') })).toHaveCount(0)
    await expect(page.getByText(anna.familyName).first()).toBeVisible()
    archive.mend(anna)
    await logPage(page).open('/self', '?event=disclosure')
    await expect(page.getByRole('heading', { name: t('log.noMatch.title') })).toBeVisible()
  })
}
