import type { Page } from 'playwright/test'
import { statementsPage } from '../../pages/statements-page'
import { expect, test } from '../../troubled-test'

const withDocuments = { documents: [{}, {}] } as const

/** Goes to step 2 of a prohibition on everything; ends before it is registered. */
async function beforeRegistering(page: Page) {
  const directive = statementsPage(page)
  await page.goto('/sv/self/will/prohibition')
  await directive.choice.kind('all').check()
  await directive.choice.submit.click()
  await expect(directive.previewHeading('prohibition-set')).toBeVisible()
  return directive
}

/** Sends the form of the page as often as asked, as a double click or two tabs do. */
async function sendForm(page: Page, times: number): Promise<number[]> {
  return page.evaluate(async (often) => {
    const form = document.querySelector<HTMLFormElement>('main form')
    if (!form) throw new Error('There is no form')
    const body = new URLSearchParams(
      [...new FormData(form)].map(([name, value]) => [name, String(value)] as [string, string]),
    )
    const send = () => fetch(form.action, { method: 'POST', body, redirect: 'follow' })
    return (await Promise.all(Array.from({ length: often }, send))).map(({ status }) => status)
  }, times)
}

test('a form that is sent three times at once registers one statement @statements', async ({
  page,
  people,
  signIn,
}) => {
  const { anna } = await people({ anna: withDocuments })
  await signIn(anna)
  const directive = await beforeRegistering(page)
  expect(await sendForm(page, 3)).toEqual([200, 200, 200])
  await directive.open()
  await expect(directive.cancel).toHaveCount(1)
  await expect(directive.history).toHaveCount(2)
})

test('the Back button leads to the receipt, and a second tab finds the same prohibition @statements', async ({
  page,
  context,
  people,
  signIn,
}) => {
  const { anna } = await people({ anna: withDocuments })
  await signIn(anna)
  const other = await context.newPage()
  const inOther = await beforeRegistering(other)
  const directive = await beforeRegistering(page)
  await directive.register.click()
  await expect(directive.done('prohibition-set')).toBeVisible()
  await page.goBack()
  await expect(page).toHaveURL(/\/receipts\//)

  await inOther.register.click()
  await expect(inOther.done('prohibition-set')).toBeVisible()
  await directive.open()
  await expect(directive.cancel).toHaveCount(1)
})

test('an answer that is lost after the archive has registered leads to the receipt @statements', async ({
  page,
  people,
  signIn,
  archive,
}) => {
  const { anna } = await people({ anna: withDocuments })
  await signIn(anna)
  const directive = await beforeRegistering(page)
  archive.fail(anna, 'answer-lost', 'Consent')
  await directive.register.click()
  await expect(directive.done('prohibition-set')).toBeVisible()
  archive.mend(anna)
  await directive.open()
  await expect(directive.cancel).toHaveCount(1)
})

test('when the archive never got it, the page says that nothing was registered, and a second try does it @statements', async ({
  page,
  people,
  signIn,
  archive,
}) => {
  const { anna } = await people({ anna: withDocuments })
  await signIn(anna)
  const directive = await beforeRegistering(page)
  archive.fail(anna, 'down', 'Consent')
  await directive.register.click()
  await expect(directive.problem('not-saved')).toBeVisible()
  await expect(page).toHaveTitle(/^Fel:/)
  archive.mend(anna)
  await directive.register.click()
  await expect(directive.done('prohibition-set')).toBeVisible()
})

test('when it can’t be told, the page says so, and trying again registers once @statements', async ({
  page,
  people,
  signIn,
  archive,
}) => {
  const { anna } = await people({ anna: withDocuments })
  await signIn(anna)
  const directive = await beforeRegistering(page)
  archive.fail(anna, 'answer-lost', 'Consent')
  // The look before the statement gets through; the one after it does not.
  let looks = 0
  archive.fail(
    anna,
    { change: (answer) => (looks++ === 0 ? answer : { ...answer, status: 500 }) },
    'Consent/_search',
  )
  await directive.register.click()
  await expect(page).toHaveURL(/problem=unsure/)
  archive.mend(anna)
  await page.reload()
  await expect(directive.inForce).toBeVisible()
  await directive.open()
  await expect(directive.cancel).toHaveCount(1)
})

test('a preview that holds no longer comes back with what applies now, and registers nothing @statements', async ({
  page,
  context,
  people,
  signIn,
}) => {
  const { anna } = await people({ anna: withDocuments })
  await signIn(anna)
  const directive = await beforeRegistering(page)
  const other = await context.newPage()
  await other.goto('/sv/self/will/consent')
  await statementsPage(other).give.click()
  await expect(statementsPage(other).done('consent-given')).toBeVisible()

  await directive.register.click()
  await expect(directive.problem('outdated')).toBeVisible()
  await expect(directive.register).toBeVisible()
  await directive.register.click()
  await expect(directive.done('prohibition-set')).toBeVisible()
})

test('while statements can’t be read, nothing looks as if there were none @statements', async ({
  page,
  people,
  signIn,
  archive,
}) => {
  const { anna } = await people({ anna: withDocuments })
  await signIn(anna)
  archive.fail(anna, 'down', 'Consent/_search')
  const directive = statementsPage(page)
  await directive.open()
  await expect(page.getByRole('heading', { level: 2 }).first()).toContainText('kan inte läsas')
  await expect(directive.noProhibitions).toBeHidden()
  await expect(directive.newProhibition).toBeHidden()
})
