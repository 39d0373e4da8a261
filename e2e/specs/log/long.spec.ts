import { translator } from '@/lib/i18n/translator'
import {
  automaticRun,
  beginRelationship,
  byStatutoryRight,
  withoutGround,
} from '../../fixtures/professional'
import { logPage } from '../../pages/log-page'
import { expect, test } from '../../test'

const t = translator('sv')
const county = { organisation: 'county-08', unit: 'unit-regnbagsgrand' } as const
const own = { organisation: 'county-05', unit: 'unit-snostjarnan' } as const
const stranger = { organisation: 'county-17', unit: 'unit-blaklockan' } as const

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('Anna goes through a long log to its oldest rows and back, and meets each row once @log', async ({
    page,
    people,
    signIn,
  }) => {
    const { anna } = await people({ anna: { documents: [{}] } })
    const asking = withoutGround(anna, stranger)
    for (let n = 0; n < 43; n += 1) await asking.search()
    await byStatutoryRight(anna, county).search()
    await signIn(anna)
    const log = logPage(page)
    const seen: string[] = []
    const read = async (count: number) => {
      await expect(log.rows).toHaveCount(count)
      seen.push(...(await log.rowNumbers()))
    }

    await log.open('/self', '?event=refused')
    await expect(log.status).toHaveText(t('log.count', { total: 43 }))
    await expect(log.newer).toHaveCount(0)
    await read(20)
    await log.older.click()
    await read(20)
    await log.older.click()
    await read(3)
    await expect(log.older).toHaveCount(0)
    expect(new Set(seen).size).toBe(43)

    await log.newer.click()
    await expect.poll(() => log.rowNumbers()).toEqual(seen.slice(20, 40))
    await expect(log.list).not.toContainText('Birkalands')
    await log.newest.click()
    await expect.poll(() => log.rowNumbers()).toEqual(seen.slice(0, 20))

    await test.step('one step leads to the old end, from which the order can be turned', async () => {
      await log.oldest.click()
      await expect.poll(() => log.rowNumbers()).toEqual(seen.slice(23))
      await expect(log.older).toHaveCount(0)
      await page.getByRole('link', { name: t('documents.order.oldest') }).click()
      await expect.poll(() => log.rowNumbers()).toEqual(seen.slice(23).toReversed())
      await log.newer.click()
      await expect.poll(() => log.rowNumbers()).toEqual(seen.slice(3, 23).toReversed())
      await log.newest.click()
      await expect.poll(() => log.rowNumbers()).toEqual(seen.slice(0, 20).toReversed())
      await log.oldest.click()
      await expect.poll(() => log.rowNumbers()).toEqual(seen.slice(23).toReversed())
    })
  })

  test('automatic runs stand as one row, which unfolds to each of them @log', async ({
    page,
    people,
    signIn,
  }) => {
    const { anna } = await people({ anna: { documents: [{}] } })
    const relationship = await beginRelationship(anna, {
      controller: 'county-05',
      unit: own.unit,
    })
    const run = automaticRun(anna, relationship, own)
    for (let n = 0; n < 3; n += 1) await run.search()
    await signIn(anna)
    const log = logPage(page)
    await log.open('/self', '?event=use')
    await expect(log.rows).toHaveCount(1)
    const row = await log.unfold(/behandlade uppgifterna automatiskt. 3 likadana händelser/)
    await expect(row).toContainText(t('log.runExplain'))
    await expect(row).toContainText(t('log.how.system'))
    await row.getByRole('link', { name: t('log.unfold', { count: 3 }) }).click()
    await expect(page.getByRole('heading', { level: 2, name: t('log.unfolded') })).toBeVisible()
    await expect(log.row(t('log.kind.run'))).toHaveCount(3)
    await page.getByRole('link', { name: t('log.unfoldedBack') }).click()
    await expect(log.row(/3 likadana händelser/)).toHaveCount(1)
  })
})
