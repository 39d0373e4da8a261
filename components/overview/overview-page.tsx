import { CapacitySection } from '@/components/ui/capacity-section'
import layout from '@/components/ui/layout.module.css'
import { PageHead } from '@/components/ui/page-head'
import { PageTitle } from '@/components/ui/page-title'
import { isOwn, personInTitle, plateOf } from '@/components/ui/plate-of'
import { sameTitles } from '@/components/ui/same-titles'
import { paths } from '@/lib/addresses/paths'
import type { OverviewDto } from '@/lib/contracts/portal/overview'
import type { Whose } from '@/lib/contracts/portal/whose'
import { capitalised } from '@/lib/i18n/capitalised'
import { formatDate } from '@/lib/i18n/dates'
import { formatTime } from '@/lib/i18n/format-time'
import type { Locale } from '@/lib/i18n/locales'
import { personName } from '@/lib/i18n/person-name'
import { translator } from '@/lib/i18n/translator'
import { News } from './news'
import { OwnWorkers } from './own-workers'
import { Relationships } from './relationships'
import { SoonChanging } from './soon-changing'
import { TaskList } from './task-list'
import { WhoActs } from './who-acts'
import { StatementsSummary } from './statements-summary'

/** Whose data, what is new, and where everything is. Each section stands or falls on its own. */
export function OverviewPage({ locale, overview }: { locale: Locale; overview: OverviewDto }) {
  const t = translator(locale)
  const { whose, news, documents, relationships, statements, changes } = overview
  const retry = paths.overview(locale, whose.handle)
  const again = sameTitles([
    ...(news.state === 'read' ? news.items : []),
    ...(documents.state === 'read' ? documents.tasks.flatMap(({ newest }) => newest) : []),
  ])
  return (
    <>
      <PageTitle locale={locale} page={t('overview.title')} person={personInTitle(locale, whose)} />
      <PageHead
        title={personName(locale, whose)}
        plate={{
          name: isOwn(whose)
            ? t('shell.ownDataAlone')
            : capitalised(locale, plateOf(locale, whose).as),
        }}
        lead={lastVisit(locale, whose, news)}
      />
      <div className={`${layout.wrap} ${layout.body} ${layout.sections}`}>
        <News locale={locale} overview={overview} again={again} />
        <div className={layout.two}>
          <div className={layout.sections}>
            <TaskList locale={locale} whose={whose} documents={documents} again={again} />
            <SoonChanging locale={locale} whose={whose} changes={changes} />
          </div>
          <aside aria-label={t('overview.aside')} className={layout.sectionsClose}>
            <CapacitySection locale={locale} whose={whose} />
            <OwnWorkers locale={locale} whose={whose} relationships={relationships} />
            <Relationships locale={locale} relationships={relationships} retry={retry} />
            <StatementsSummary locale={locale} whose={whose} statements={statements} />
            <WhoActs locale={locale} whose={whose} />
          </aside>
        </div>
      </div>
    </>
  )
}

function lastVisit(locale: Locale, whose: Whose, news: OverviewDto['news']): string | undefined {
  const own = isOwn(whose)
  const t = translator(locale)
  if (news.state === 'unavailable') return undefined
  if (news.lastVisit === null) return t(own ? 'overview.firstVisit' : 'overview.firstVisitOther')
  return t(own ? 'overview.lastVisit' : 'overview.lastVisitOther', {
    date: formatDate(locale, news.lastVisit),
    time: formatTime(locale, news.lastVisit),
  })
}
