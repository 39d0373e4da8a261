import { readFile } from 'node:fs/promises'
import { translator } from '@/lib/i18n/translator'
import { saying } from '../../fixtures/archive-between/faults'
import { withoutGround } from '../../fixtures/professional'
import { logPage } from '../../pages/log-page'
import { expect, test } from '../../troubled-test'

const t = translator('sv')
const stranger = { organisation: 'county-17', unit: 'unit-blaklockan' } as const

/** The archive tells the rows as if they were from long ago: nobody can wait for that. */
const longAgo = saying((text) => text.replace(/("(?:first|last)":")\d{4}/g, '$12019'))

test('a letter about rows older than two years asks for a special reason, and takes it along @log', async ({
  page,
  people,
  signIn,
  archive,
}) => {
  const { anna } = await people({ anna: {} })
  await withoutGround(anna, stranger).search()
  await signIn(anna)
  archive.fail(anna, longAgo, 'AuditEvent/$log')
  await logPage(page).open()
  const row = await logPage(page).unfold(/Österbottens.*bad om/)
  await row.getByRole('link', { name: t('log.ask.letter') }).click()
  await expect(page.getByRole('main')).toContainText(t('letter.old'))
  const save = async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: t('letter.saveText') }).click(),
    ])
    return readFile(await download.path(), 'utf8')
  }

  await test.step('none is made without the reason, where the browser does not ask for it either', async () => {
    await page.locator('form', { has: page.getByLabel(t('letter.reason')) }).evaluate((form) => {
      form.setAttribute('novalidate', '')
    })
    await page.getByRole('button', { name: t('letter.saveText') }).click()
    await expect(page.getByRole('main')).toContainText(t('letter.fault.reason'))
  })
  const reason = 'Jag misstänker att en granne har läst.'
  await page.getByLabel(t('letter.reason')).fill(reason)
  expect(await save()).toContain(`Särskild orsak: ${reason}`)
  expect(page.url()).not.toContain('granne')
})
