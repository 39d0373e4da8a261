import { translator } from '@/lib/i18n/translator'
import { checkAccessibility } from '../../fixtures/check-accessibility'
import { checkLayout } from '../../fixtures/check-layout'
import { documentsPage } from '../../pages/documents-page'
import { keyboard } from '../../pages/keyboard'
import { statementsPage } from '../../pages/statements-page'
import { expect, test } from '../../test'
import { toldIn } from '../../told-in'

const documents = [
  { title: 'Beslut om zebra' },
  { title: 'Beslut om giraff' },
  ...Array.from({ length: 22 }, (_, index) => ({ made: 100 + index })),
]

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  for (const locale of toldIn('one-document')) {
    test(`Anna looks one document up in the list and prohibits it (${locale}) @statements @documents`, async ({
      page,
      people,
      signIn,
    }) => {
      const { anna } = await people({ anna: { documents } })
      await signIn(anna, locale)
      const t = translator(locale)
      const { choice, ...directive } = statementsPage(page, locale)
      const list = documentsPage(page, locale)
      await page.goto(`/${locale}/self/will/prohibition`)

      await test.step('only the chosen target is open, and no list of all is in the page', async () => {
        await expect(choice.findDocument).toBeHidden()
        await expect(choice.task).toBeHidden()
        await expect(page.getByRole('option', { name: /zebra/ })).toHaveCount(0)
        await choice.kind('service-task').check()
        await expect(choice.task).toBeVisible()
        await choice.kind('document').check()
        await expect(choice.task).toBeHidden()
      })

      await test.step('without a document it says what is missing', async () => {
        await choice.submit.click()
        await expect(
          page.getByRole('link', { name: t('statements.choose.error.document') }),
        ).toBeVisible()
        await expect(choice.kind('document')).toBeChecked()
      })

      await test.step('the list keeps to what it is for through a search', async () => {
        await choice.findDocument.click()
        await expect(
          page.getByRole('heading', { name: t('documents.forProhibition') }),
        ).toBeVisible()
        await list.search('giraff')
        await expect(list.documentLinks).toHaveCount(1)
        await expect(
          page.getByRole('heading', { name: t('documents.forProhibition') }),
        ).toBeVisible()
        await list.documentLink('Beslut om giraff').click()
      })

      await test.step('the choice and the preview name the document, and no others', async () => {
        await expect(choice.kind('document')).toBeChecked()
        await expect(page.getByRole('main')).toContainText('Beslut om giraff')
        await choice.submit.click()
        await expect(directive.previewHeading('prohibition-set')).toBeVisible()
        const main = page.getByRole('main')
        await expect(main).toContainText('Beslut om giraff')
        await expect(main).toContainText(t('statements.before.countNote', { of: 'one' }))
        await expect(main).not.toContainText(t('statements.before.countNote', { of: 'many' }))
        await expect(main).not.toContainText(t('statements.before.youState', { of: 'many' }))
        await directive.register.click()
        await expect(directive.done('prohibition-set')).toBeVisible()
      })
    })
  }
})

test('the second page of the list leads to a prohibition too, and what was chosen can be changed @statements @documents', async ({
  page,
  people,
  signIn,
}) => {
  const { anna } = await people({ anna: { documents } })
  await signIn(anna)
  const { choice } = statementsPage(page)
  const list = documentsPage(page)
  await page.goto('/sv/self/documents?for=prohibition&type=decision')
  await page.getByRole('link', { name: translator('sv')('documents.next') }).click()
  await expect(page).toHaveURL(/page=2/)
  await list.documentLinks.first().click()
  await expect(choice.kind('document')).toBeChecked()
  await choice.otherDocument.click()
  await list.documentLink('Beslut om zebra').click()
  await choice.submit.click()
  await page.getByRole('link', { name: translator('sv')('statements.before.changeChoice') }).click()
  await expect(page.getByRole('main')).toContainText('Beslut om zebra')
})

test('one document is prohibited with the keyboard, from the choice over the list and back @statements', async ({
  page,
  people,
  signIn,
}) => {
  const { anna } = await people({ anna: { documents: documents.slice(0, 2) } })
  await signIn(anna)
  const { pressOn, tabTo, press } = keyboard(page)
  const directive = statementsPage(page)
  await directive.open()
  await pressOn(directive.newProhibition)
  await tabTo(directive.choice.kind('document'))
  await press('Space')
  await pressOn(directive.choice.findDocument)
  await pressOn(documentsPage(page).documentLink('Beslut om zebra'))
  await pressOn(directive.choice.submit)
  await pressOn(directive.register)
  await expect(directive.done('prohibition-set')).toBeVisible()
})

for (const width of [320, 1280]) {
  test(`the choice of a document holds at ${width} px, and breaks no rule of axe @statements`, async ({
    page,
    people,
    signIn,
  }) => {
    const { anna } = await people({ anna: { documents: documents.slice(0, 2) } })
    await signIn(anna)
    await page.setViewportSize({ width, height: 800 })
    const { choice, ...directive } = statementsPage(page)
    const check = async () => {
      await checkLayout(page)
      await checkAccessibility(page)
    }
    await page.goto('/sv/self/documents?for=prohibition')
    await check()
    await documentsPage(page).documentLink('Beslut om zebra').click()
    await expect(choice.otherDocument).toBeVisible()
    await check()
    await choice.submit.click()
    await expect(directive.register).toBeVisible()
    await check()
  })
}
