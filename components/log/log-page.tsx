import { PeriodSummary } from '@/components/ui/period-summary'
import layout from '@/components/ui/layout.module.css'
import { NotificationsSection } from '@/components/ui/notifications-section'
import { PageHead } from '@/components/ui/page-head'
import { PageTitle } from '@/components/ui/page-title'
import type { PeriodErrors } from '@/components/ui/period-fields'
import { isOwn, personInTitle, plateOf } from '@/components/ui/plate-of'
import { Section } from '@/components/ui/section'
import text from '@/components/ui/text.module.css'
import { Unavailable } from '@/components/ui/unavailable'
import { paths } from '@/lib/addresses/paths'
import type { LogDto } from '@/lib/contracts/portal/log'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { LogChart } from './log-chart'
import { LogClosed } from './log-closed'
import { LogCoverage, LogSave, LogWorried } from './log-coverage'
import { LogFilters } from './log-filters'
import { LogList, OwnViews } from './log-list'
import type { LogQuery } from './log-query'
import { LogOrder, LogResult } from './log-result'

type Props = Readonly<{
  locale: Locale
  log: LogDto
  query: LogQuery
  errors: PeriodErrors
  /** Whether the reader can be told by e-mail of what is new in it. */
  notes: boolean
}>

/** "Användning och utlämnande": who has used the data, in sentences, and what the log does not say. */
export function LogPage({ locale, log, query, errors, notes }: Props) {
  const t = translator(locale)
  const { whose } = log
  const wrong = Object.keys(errors).length > 0
  return (
    <>
      <PageTitle
        locale={locale}
        page={t('log.title')}
        person={personInTitle(locale, whose)}
        error={wrong}
      />
      <PageHead
        title={t('log.title')}
        plate={plateOf(locale, whose)}
        crumbs={{
          label: t('shell.breadcrumb'),
          items: [{ label: t('shell.overview'), href: paths.overview(locale, whose.handle) }],
        }}
      />
      <div className={`${layout.wrap} ${layout.body} ${layout.sections}`}>
        <LogBody locale={locale} log={log} query={query} errors={errors} notes={notes} />
      </div>
    </>
  )
}

function LogBody({ locale, log, query, errors, notes }: Props) {
  const t = translator(locale)
  const { log: read, whose } = log
  if (log.closed) return <LogClosed locale={locale} />
  if (read.state === 'unavailable') {
    return (
      <Unavailable
        locale={locale}
        heading={t('log.unavailable.title')}
        reassurance={t('log.unavailable.notGone')}
        reference={read.reference}
        retry={paths.log(locale, whose.handle)}
      />
    )
  }
  const unfolded = log.filters.row !== null
  const perspective = isOwn(whose) ? 'self' : 'other'
  return (
    <>
      <PeriodSummary locale={locale} errors={errors} />
      <Section heading={t(unfolded ? 'log.unfolded' : 'log.listHeading')}>
        {unfolded ? (
          <p>
            <a className={text.go} href={paths.log(locale, whose.handle)}>
              {t('log.unfoldedBack')}
            </a>
          </p>
        ) : (
          <>
            <LogFilters locale={locale} log={log} read={read} query={query} errors={errors} />
            <LogResult
              locale={locale}
              log={log}
              read={read}
              query={query}
              anchor={Object.keys(errors).length === 0}
            />
          </>
        )}
        <LogList locale={locale} log={log} read={read} query={query} />
        {unfolded ? null : <LogOrder locale={locale} log={log} read={read} query={query} />}
      </Section>
      <OwnViews locale={locale} log={log} read={read} query={query} />
      {unfolded || read.total === 0 ? null : (
        <LogChart locale={locale} chart={read.chart} perspective={perspective} />
      )}
      {read.total === 0 ? null : <LogSave locale={locale} log={log} query={query} />}
      {notes ? <NotificationsSection locale={locale} href={paths.notifications(locale)} /> : null}
      <LogCoverage locale={locale} log={log} />
      <LogWorried locale={locale} handle={whose.handle} />
    </>
  )
}
