import { translator } from '@/lib/i18n/translator'
import { personOf } from '@/mocks/world/people/cast'
import { withoutChance } from '../../fixtures/without-chance'
import { representationsPage } from '../../pages/representations-page'
import { documentsPage } from '../../pages/documents-page'
import { statementsPage } from '../../pages/statements-page'
import { expect, test } from '../../test'

const ingrid = personOf('ingrid-sandvik')
const elsa = personOf('elsa-sandvik')
const words = 'sökordet som ingen annan ska se'

test("words typed under one's own address do not come back under a child's, nor the other way (R4) @sessions", async ({
  page,
  signIn,
  answers,
}) => {
  const t = translator('sv')
  const box = page.getByRole('searchbox', { name: t('documents.searchLabel') })
  await signIn(ingrid)
  const child = await representationsPage(page).actFor(elsa)

  for (const [from, to] of [
    ['/sv/self', child],
    [child, '/sv/self'],
    ['/sv/self', '/sv/for/as-proxy'],
  ] as const) {
    await page.goto(`${from}/documents`)
    await documentsPage(page).search(words)
    await expect(box).toHaveValue(words)
    const { search } = new URL(page.url())
    expect(search).toContain('search=')

    await page.goto(`${to}/documents${search}`)
    await expect(box).toHaveValue('')
    await expect(documentsPage(page).documentLinks.first()).toBeVisible()
    const { text } = await answers.get(`${to}/documents${search}`)
    expect(text).not.toContain(words)

    await page.goBack()
    await expect(box).toHaveValue(words)
  }
})

test("a prohibition begun under one's own address is nowhere under another @sessions", async ({
  page,
  signIn,
  answers,
}) => {
  const directive = statementsPage(page)
  await signIn(ingrid)
  const child = await representationsPage(page).actFor(elsa)
  await page.goto('/sv/self/will/prohibition')
  await directive.choice.kind('all').check()
  await directive.choice.submit.click()
  await expect(directive.previewHeading('prohibition-set')).toBeVisible()
  const draft = new URL(page.url()).pathname.split('/').at(-1)
  const never = 'A'.repeat(22)
  const answerTo = async (id = '') => {
    const { status, text } = await answers.get(`${child}/will/prohibition/${id}`)
    return [status, withoutChance(text).replaceAll(id, 'ID')]
  }
  expect(await answerTo(draft)).toEqual(await answerTo(never))
  expect((await answers.get(`/sv/self/will/prohibition/${draft}`)).status).toBe(200)
})
