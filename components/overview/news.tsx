import { Section } from '@/components/ui/section'
import { NewMark } from '@/components/ui/new-mark'
import text from '@/components/ui/text.module.css'
import { paths } from '@/lib/addresses/paths'
import type { OverviewDto } from '@/lib/contracts/portal/overview'
import { formatDayAndMonth } from '@/lib/i18n/dates'
import { formatTime } from '@/lib/i18n/format-time'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { DocumentNews, LogNews } from './news-item'
import { newestDayFirst } from './newest-day-first'
import style from './news.module.css'

type Props = Readonly<{
  locale: Locale
  overview: OverviewDto
  /** Titles that several documents of the page have. */
  again: ReadonlySet<string>
}>

/** What has come that the reader has not opened. A failure of the documents is told where they stand, not here too. */
export function News({ locale, overview, again }: Props) {
  const t = translator(locale)
  const { whose, news, logNews } = overview
  if (news.state === 'unavailable' || news.since === null) return null
  const heading = news.sinceToday
    ? t('overview.newsHeadingToday', { time: formatTime(locale, news.since) })
    : t('overview.newsHeading', { date: formatDayAndMonth(locale, news.since) })
  const fromLog = logNews?.state === 'read' ? logNews : null
  const { handle } = whose
  const items = newestDayFirst([
    ...news.items.map((row) => ({
      at: row.madeOn,
      item: (
        <DocumentNews key={row.id} {...{ locale, handle, row }} sameTitle={again.has(row.title)} />
      ),
    })),
    ...(fromLog?.items ?? []).map((row) => ({
      at: row.last,
      item: <LogNews key={row.id} locale={locale} whose={whose} row={row} />,
    })),
  ])
  return (
    <Section heading={heading} kind="bare">
      {items.length > 0 ? <NewMark /> : null}
      {items.length > 0 ? <ul className={style.news}>{items.map(({ item }) => item)}</ul> : null}
      {news.count > 0 ? (
        <p className={`${text.small} ${text.quiet}`}>{t('overview.newFor')}</p>
      ) : null}
      {items.length === 0 ? (
        <p>
          {t('overview.nothingNew')} {fromLog ? t('overview.nothingNewInLog') : null}
        </p>
      ) : null}
      {logNews?.state === 'unavailable' ? (
        <p>{t('overview.logUnread', { reference: logNews.reference })}</p>
      ) : null}
      {news.count > news.items.length ? (
        <p>
          <a className={text.go} href={paths.documents(locale, whose.handle)}>
            {t('overview.allNews', { count: news.count })}
          </a>
        </p>
      ) : null}
      {fromLog?.more ? (
        <p>
          <a className={text.go} href={paths.log(locale, whose.handle)}>
            {t('overview.moreInLog')}
          </a>
        </p>
      ) : null}
    </Section>
  )
}
