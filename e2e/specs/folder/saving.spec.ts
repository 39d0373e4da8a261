import { appendFile, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { translator } from '@/lib/i18n/translator'
import { personOf } from '@/mocks/world/people/cast'
import { filed } from '@/mocks/world/people/scenarios/client-file'
import { checkAccessibility } from '../../fixtures/check-accessibility'
import { checkLayout } from '../../fixtures/check-layout'
import { keepPage } from '../../fixtures/keep-pages'
import { unpack } from '../../fixtures/unpack'
import { folderCheck, folderPage } from '../../pages/folder-page'
import { representationsPage } from '../../pages/representations-page'
import { documentsPage } from '../../pages/documents-page'
import { expect, test } from '../../test'
import { toldIn } from '../../told-in'

const documents = [
  filed(3, 'decision', 'mobilitySupport'),
  filed(20, 'statement', 'homeAlterations', { scanned: true }),
  filed(30, 'implementation-plan', 'familyWork'),
]
const t = translator('sv')

test('Anna takes everything along, reads it offline, and checks that nothing has changed @documents', async ({
  page,
  context,
  people,
  signIn,
}) => {
  const { anna } = await people({
    anna: { documents: [...documents, { specialContent: true, marker: 'zebrafink' }] },
  })
  await signIn(anna)
  await documentsPage(page).open()
  await page.getByRole('link', { name: t('folder.link') }).click()
  const folder = folderPage(page)
  await expect(folder.count(3)).toBeVisible()

  const download = page.waitForEvent('download')
  await folder.saveWhole.click()
  const saved = await download
  expect(saved.suggestedFilename()).toMatch(/^MittKanta-\d{4}-\d\d-\d\d\.zip$/)
  await expect(folder.told.first()).toContainText(saved.suggestedFilename())
  const zip = await saved.path()
  const unpacked = await unpack(zip)
  const opened = await context.newPage()
  await context.setOffline(true)

  await test.step('the page of contents leads to each document, and has nothing hidden', async () => {
    await opened.goto(pathToFileURL(join(unpacked, 'index.html')).href)
    await expect(opened.getByRole('heading', { level: 1 })).toContainText(t('folder.index.title'))
    await expect(opened.getByRole('heading', { level: 3 }).filter({ hasText: /^\d/ })).toHaveCount(
      3,
    )
    for (const link of await opened.getByRole('link').all()) {
      const href = await link.evaluate((element) => (element as HTMLAnchorElement).href)
      expect((await readFile(new URL(href))).length).toBeGreaterThan(0)
    }
    expect(await readFile(join(unpacked, 'index.html'), 'utf8')).not.toContain('zebrafink')
    await checkAccessibility(opened)
  })

  const check = folderCheck(opened)
  await test.step('the checker says that the ZIP is right, and so is the unpacked folder', async () => {
    await opened.goto(pathToFileURL(join(unpacked, 'check.html')).href)
    await checkAccessibility(opened)
    await check.zip.setInputFiles(zip)
    await expect(check.result).toHaveText(check.right)
    await check.folder.setInputFiles(unpacked)
    await expect(check.result).toHaveText(check.right)
  })

  await test.step('it names a file that was changed, one that was added, and a manifest that was', async () => {
    await appendFile(join(unpacked, 'data/log/log.csv'), 'mer')
    await opened.reload()
    await check.folder.setInputFiles(unpacked)
    await expect(check.result).toContainText(check.wrong)
    await expect(check.result).toContainText(check.changed('data/log/log.csv'))
    await appendFile(join(unpacked, 'tagmanifest-sha256.txt'), '')
    await appendFile(join(unpacked, 'data/mer.txt'), 'mer')
    await opened.reload()
    await check.folder.setInputFiles(unpacked)
    await expect(check.result).toContainText(`${t('folder.check.extra')} data/mer.txt`)
    const tags = join(unpacked, 'tagmanifest-sha256.txt')
    const [line = ''] = (await readFile(tags, 'utf8')).split('\n')
    await appendFile(tags, `${line}\n`)
    await opened.reload()
    await check.folder.setInputFiles(unpacked)
    await expect(check.result).toContainText(t('folder.check.signature'))
  })
})

test('Ingrid takes the papers of her daughter along, and the folder says who she is @documents @representation', async ({
  page,
  signIn,
}) => {
  const elsa = personOf('elsa-sandvik')
  await signIn(personOf('ingrid-sandvik'))
  const address = await representationsPage(page).actFor(elsa)
  await page.goto(`${address}/folder`)
  const folder = folderPage(page)
  await expect(folder.heading).toContainText('Elsa Sandvik')
  const download = page.waitForEvent('download')
  await folder.saveWhole.click()
  const unpacked = await unpack(await (await download).path())
  const index = await readFile(join(unpacked, 'index.html'), 'utf8')
  expect(index).toContain('av Ingrid Sandvik, som vårdnadshavare för Elsa Sandvik.')
  expect(index).toMatch(/<h3>1\. /)
})

for (const locale of toldIn('folder'))
  test.describe(`without script, narrow, in ${locale}`, () => {
    test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } })

    test('Anna chooses a service task and saves it @documents', async ({
      page,
      people,
      signIn,
    }) => {
      const { anna } = await people({ anna: { documents } })
      await signIn(anna, locale)
      const folder = folderPage(page, locale)
      await folder.open()
      await checkLayout(page)
      await page.getByRole('checkbox').first().check()
      await folder.showChoice.click()
      await expect(page).toHaveURL(/[?&]task=[a-z-]+&?/)
      await expect(page.getByRole('checkbox').first()).toBeChecked()
      const download = page.waitForEvent('download')
      await folder.saveWhole.click()
      const unpacked = await unpack(await (await download).path())
      const index = await readFile(join(unpacked, 'index.html'), 'utf8')
      await keepPage(index, `${locale}/folder/index`)
      await keepPage(await readFile(join(unpacked, 'check.html'), 'utf8'), `${locale}/folder/check`)
      expect(index).toContain(`<html lang="${locale}">`)
      expect(index).not.toContain('<h3>3.')
    })
  })

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('a part that has come is known when the page is loaded again, and by nobody who logs in after @documents', async ({
    page,
    people,
    signIn,
  }) => {
    test.slow()
    const { anna } = await people({
      anna: {
        documents: Array.from({ length: 101 }, (_, at) =>
          filed(at + 1, 'decision', 'mobilitySupport'),
        ),
      },
    })
    await signIn(anna)
    const folder = folderPage(page)
    await folder.open()
    await expect(folder.fetched).toHaveCount(0)
    const download = page.waitForEvent('download')
    await folder.savePart(2, 2).click()
    const saved = await download
    expect(saved.suggestedFilename()).toMatch(/-2-2\.zip$/)
    expect(await saved.failure()).toBeNull()
    await folder.open()
    await expect(folder.fetched).toHaveCount(1)
    await page.context().clearCookies()
    await signIn(anna)
    await folder.open()
    await expect(folder.savePart(1, 2)).toBeVisible()
    await expect(folder.fetched).toHaveCount(0)
  })
})
