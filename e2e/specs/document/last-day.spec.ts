import { lastDayOf } from '@/lib/domain/calendar/last-day'
import { formatDate } from '@/lib/i18n/dates'
import { translator } from '@/lib/i18n/translator'
import { addDays } from '@/mocks/world/people/days'
import { documentPage } from '../../pages/document-page'
import { expect, test } from '../../test'
import { toldIn } from '../../told-in'

for (const locale of toldIn('last-day')) {
  test(`the last day to appeal is kept in a calendar, which tells nothing of it, in ${locale} @documents`, async ({
    page,
    people,
    signIn,
  }) => {
    const t = translator(locale)
    const { anna } = await people({ anna: { documents: [{ made: 3 }] } })
    const [made] = anna.documents
    const day = lastDayOf(addDays(made?.madeOn ?? '', 7), 30)
    await signIn(anna, locale)
    await documentPage(page, locale).open(made?.id ?? '')
    const { answer, keepDay } = documentPage(page, locale)
    await expect(answer('act')).toContainText(t('plain.lastDay', { date: formatDate(locale, day) }))

    const [saved] = await Promise.all([page.waitForEvent('download'), keepDay.press('Enter')])
    expect(saved.suggestedFilename()).toBe(`${t('plain.calendar.file')}.ics`)
    const answered = await page.request.get((await keepDay.getAttribute('href')) ?? '')
    expect(answered.headers()['content-type']).toBe('text/calendar; charset=utf-8')
    const file = (await answered.text()).replaceAll('\r\n ', '')
    expect(file).toContain(`DTSTART;VALUE=DATE:${day.replaceAll('-', '')}\r\n`)
    expect(file).toContain(`SUMMARY:${t('plain.calendar.title')}\r\n`)
    const telling = [made?.title, made?.id, anna.familyName, 'Kanta', 'assistans', 'social']
    for (const word of telling)
      expect(file.replace(/^PRODID.*$/m, '').toLowerCase()).not.toContain(word?.toLowerCase())
  })
}

test('a day that has passed is told, and is no file; nor is one that the decision does not tell @documents', async ({
  page,
  people,
  signIn,
}) => {
  const t = translator('sv')
  const documents = [{ made: 90 }, { type: 'restriction-decision', made: 3 }] as const
  const { anna } = await people({ anna: { documents } })
  await signIn(anna)
  const [passed, untold] = anna.documents
  const { open, answer, keepDay } = documentPage(page)

  await open(passed?.id ?? '')
  const day = formatDate('sv', lastDayOf(addDays(passed?.madeOn ?? '', 7), 30))
  await expect(answer('act')).toContainText(t('plain.lastDayWas', { date: day }))
  await expect(keepDay).toBeHidden()
  await open(untold?.id ?? '')
  await expect(answer('act')).toContainText(t('plain.value.court'))
  await expect(answer('act')).toContainText(t('plain.timeStands.restriction-decision'))
  await expect(keepDay).toBeHidden()

  for (const { id } of [passed, untold].map((made) => made ?? { id: '' })) {
    const address = `/sv/self/documents/${id}`
    const file = await page.request.get(`${address}/day.ics`, { maxRedirects: 0 })
    expect([file.status(), file.headers().location]).toEqual([303, address])
  }
})
