import { ButtonLink } from '@/components/ui/button'
import layout from '@/components/ui/layout.module.css'
import { isOwn } from '@/components/ui/plate-of'
import { Section } from '@/components/ui/section'
import text from '@/components/ui/text.module.css'
import { Unavailable } from '@/components/ui/unavailable'
import { paths } from '@/lib/addresses/paths'
import type { OverviewDto } from '@/lib/contracts/portal/overview'
import { formatDate } from '@/lib/i18n/dates'
import { formatTime } from '@/lib/i18n/format-time'
import type { Whose } from '@/lib/contracts/portal/whose'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { TaskSummary } from './task-summary'

type Props = Readonly<{
  locale: Locale
  whose: Whose
  documents: OverviewDto['documents']
  /** Titles that several documents of the page have. */
  again: ReadonlySet<string>
}>

/** The service tasks that have something to show, each with its two newest documents. */
export function TaskList({ locale, whose, documents, again }: Props) {
  const t = translator(locale)
  const { handle } = whose
  if (documents.state === 'unavailable')
    return (
      <Unavailable
        locale={locale}
        heading={t('errors.unavailable.documents')}
        reassurance={t('errors.unavailable.documentsNotGone')}
        reference={documents.reference}
        retry={paths.overview(locale, handle)}
      />
    )
  if (documents.total === 0)
    return <NoDocuments locale={locale} whose={whose} readAt={documents.readAt} />
  const searchAll = (
    <a className={text.go} href={paths.documents(locale, handle)}>
      {t('overview.searchAll')}
    </a>
  )
  return (
    <Section
      heading={t(isOwn(whose) ? 'overview.documentsHeading' : 'overview.documentsHeadingOther')}
      aside={searchAll}
    >
      {documents.tasks.map((task) => (
        <TaskSummary key={task.serviceTask} {...{ locale, handle, task, again }} />
      ))}
      <p>
        <a className={text.go} href={paths.folder(locale, whose.handle)}>
          {t(isOwn(whose) ? 'folder.link' : 'folder.linkOther')}
        </a>
      </p>
      <p>
        <a className={text.go} href={paths.help(locale, whose.handle)}>
          {t('shell.help')}
        </a>
      </p>
    </Section>
  )
}

function NoDocuments(props: Readonly<{ locale: Locale; whose: Whose; readAt: string }>) {
  const { locale, whose, readAt } = props
  const t = translator(locale)
  const when = { date: formatDate(locale, readAt), time: formatTime(locale, readAt) }
  return (
    <Section heading={t('overview.noDocuments')}>
      <div className={layout.stack}>
        <p>{t('overview.noDocumentsText', when)}</p>
        <ButtonLink href={paths.help(locale, whose.handle)} look="second">
          {t('shell.help')}
        </ButtonLink>
      </div>
    </Section>
  )
}
