import { Day } from '@/components/ui/day'
import { langOf } from '@/components/ui/lang-of'
import { Section } from '@/components/ui/section'
import { Tag } from '@/components/ui/tag'
import text from '@/components/ui/text.module.css'
import { paths } from '@/lib/client/paths'
import type { DocumentRowDto } from '@/lib/contracts/portal/document-row'
import type { OverviewDto } from '@/lib/contracts/portal/overview'
import { formatDayAndMonth } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import style from './news.module.css'

type Props = Readonly<{ locale: Locale; handle: string; news: OverviewDto['news'] }>

/** What has come since the last visit. A failure is told where the documents stand, not here too. */
export function News({ locale, handle, news }: Props) {
  const t = translator(locale)
  if (news.state === 'unavailable' || news.since === null) return null
  const heading = t('overview.newsHeading', { date: formatDayAndMonth(locale, news.since) })
  return (
    <Section heading={heading} kind="bare">
      {news.items.length === 0 ? <p>{t('overview.nothingNew')}</p> : null}
      <ul className={style.news}>
        {news.items.map((row) => (
          <NewsItem key={row.id} locale={locale} handle={handle} row={row} />
        ))}
      </ul>
      {news.count > news.items.length ? (
        <p>
          <a className={text.go} href={paths.documents(locale, handle)}>
            {t('overview.allNews', { count: news.count })}
          </a>
        </p>
      ) : null}
    </Section>
  )
}

function NewsItem(props: Readonly<{ locale: Locale; handle: string; row: DocumentRowDto }>) {
  const { locale, handle, row } = props
  const t = translator(locale)
  const corrected = row.mark === 'corrected'
  return (
    <li>
      <p className={text.small}>
        <Tag solid={!corrected}>{t(corrected ? 'common.corrected' : 'overview.newDocument')}</Tag>
        {'\u2002'}
        <Day day={row.madeOn} locale={locale} />
      </p>
      <h3 className={style.title}>
        <a href={paths.document(locale, handle, row.id)} lang={langOf(row.language, locale)}>
          {row.title}
        </a>
      </h3>
      <p className={`${text.small} ${text.quiet}`}>{row.unit.name[locale]}</p>
    </li>
  )
}
