import layout from '@/components/ui/layout.module.css'
import { PageHead } from '@/components/ui/page-head'
import { PageTitle } from '@/components/ui/page-title'
import { paths } from '@/lib/client/paths'
import type { OverviewDto } from '@/lib/contracts/portal/overview'
import { formatDate, formatTime } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { News } from './news'
import { OwnWorkers } from './own-workers'
import { Relationships } from './relationships'
import { SoonChanging } from './soon-changing'
import { TaskList } from './task-list'

/** Whose data, what is new, and where everything is. Each section stands or falls on its own. */
export function OverviewPage({ locale, overview }: { locale: Locale; overview: OverviewDto }) {
  const t = translator(locale)
  const { whose, news, documents, relationships, changes } = overview
  const retry = paths.overview(locale, whose.handle)
  return (
    <>
      <PageTitle locale={locale} page={t('overview.title')} person={whose.displayName} />
      <PageHead
        title={whose.displayName}
        plate={{ name: t('shell.ownDataAlone') }}
        lead={lastVisit(locale, news)}
      />
      <div className={`${layout.wrap} ${layout.body} ${layout.sections}`}>
        <News locale={locale} handle={whose.handle} news={news} />
        <div className={layout.two}>
          <div className={layout.sections}>
            <TaskList locale={locale} handle={whose.handle} documents={documents} />
            <SoonChanging locale={locale} changes={changes} />
          </div>
          <aside aria-label={t('overview.aside')} className={layout.sectionsClose}>
            <OwnWorkers locale={locale} relationships={relationships} />
            <Relationships locale={locale} relationships={relationships} retry={retry} />
          </aside>
        </div>
      </div>
    </>
  )
}

function lastVisit(locale: Locale, news: OverviewDto['news']): string | undefined {
  const t = translator(locale)
  if (news.state === 'unavailable') return undefined
  if (news.since === null) return t('overview.firstVisit')
  return t('overview.lastVisit', {
    date: formatDate(locale, news.since),
    time: formatTime(locale, news.since),
  })
}
