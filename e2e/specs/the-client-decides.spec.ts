/** From a refused fetch to a consent, a prohibition and its end: the browser on one side, a county's system on the other. */
import { translator } from '@/lib/i18n/translator'
import { beginRelationship, byStatutoryRight, inRelationship } from '../fixtures/professional'
import { logPage } from '../pages/log-page'
import { statementsPage } from '../pages/statements-page'
import { expect, test } from '../test'

const t = translator('sv')
const county05 = { organisation: 'county-05', unit: 'unit-snostjarnan' } as const
const county08 = { organisation: 'county-08', unit: 'unit-regnbagsgrand' } as const
const county17 = { organisation: 'county-17', unit: 'unit-blaklockan' } as const
const producer = 'assistans-morgonrodnad'

test('what the client decides is what professionals meet, and the log tells it @statements', async ({
  page,
  people,
  signIn,
}) => {
  test.slow()
  const { anna } = await people({
    anna: {
      confirmed: false,
      documents: [{}, { serviceTask: 'families', socialService: 'family-work' }],
    },
  })
  const [assistance, family] = anna.documents.map(({ id }) => id)
  if (!assistance || !family) throw new Error('Anna has two documents')
  const own = await beginRelationship(anna, {
    controller: 'county-05',
    unit: county05.unit,
    producer,
  })
  const other = await beginRelationship(anna, { controller: 'county-08', unit: county08.unit })
  const ownRegister = inRelationship(anna, own, county05)
  const bought = inRelationship(anna, own, { organisation: producer, unit: producer })
  const otherCounty = inRelationship(anna, other, county08)
  const idsOf = async (professional: typeof ownRegister) => {
    const { status, documents } = await professional.search()
    expect(status).toBe(200)
    return documents.map(({ id = '' }) => id).sort()
  }
  const all = [assistance, family].sort()
  const directive = statementsPage(page)
  const log = logPage(page)

  await test.step('without a consent nothing is fetched', async () => {
    expect(await idsOf(otherCounty)).toEqual([])
    expect((await otherCounty.open(assistance)).status).toBe(404)
  })

  await test.step('she confirms the information and gives a consent: now it is', async () => {
    await signIn(anna)
    await page.getByRole('checkbox').check()
    await page.getByRole('button', { name: t('information.confirm') }).click()
    await directive.open()
    await directive.readConsent.click()
    await directive.give.click()
    await expect(directive.done('consent-given')).toBeVisible()
    expect(await idsOf(otherCounty)).toEqual(all)
    expect((await otherCounty.open(assistance)).status).toBe(200)
  })

  await test.step('the log says who, what and by which right', async () => {
    await log.open()
    await expect(log.list).toContainText(/Birkalands välfärdsområde.*hämtade .*tillstånd/)
  })

  await test.step('the preview of a prohibition names what it does not stop', async () => {
    await directive.open()
    await directive.newProhibition.click()
    await directive.choice.kind('service-task').check()
    await directive.choice.task.selectOption('disability')
    await directive.choice.submit.click()
    await expect(directive.count(1)).toBeVisible()
    await expect(page.getByRole('main')).toContainText('Assistans Morgonrodnad')
    await directive.register.click()
    await expect(directive.done('prohibition-set')).toBeVisible()
  })

  await test.step('the fetch is refused; own register, bought service and law go on', async () => {
    expect(await idsOf(otherCounty)).toEqual([family])
    expect((await otherCounty.open(assistance)).status).toBe(404)
    expect(await idsOf(ownRegister)).toEqual(all)
    expect((await bought.open(assistance)).status).toBe(200)
    expect((await byStatutoryRight(anna, county17).open(assistance)).status).toBe(200)
  })

  await test.step('the log marks what was done by law during her prohibition', async () => {
    await log.open()
    const row = await log.unfold(/Österbottens välfärdsområde/)
    await expect(row).toContainText(t('log.mark.duringProhibition'))
    await expect(log.list).toContainText(t('log.kind.refused'))
  })

  await test.step('she cancels the prohibition, and the fetch works again', async () => {
    await directive.open()
    await directive.cancel.click()
    await directive.confirmCancelling.click()
    await expect(directive.done('prohibition-cancelled')).toBeVisible()
    expect(await idsOf(otherCounty)).toEqual(all)
    expect((await otherCounty.open(assistance)).status).toBe(200)
  })
})
