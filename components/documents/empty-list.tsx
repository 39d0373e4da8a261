import { ButtonLink } from '@/components/ui/button'
import { Empty } from '@/components/ui/empty'
import layout from '@/components/ui/layout.module.css'
import text from '@/components/ui/text.module.css'
import { paths } from '@/lib/addresses/paths'
import type { DocumentListDto } from '@/lib/contracts/portal/document-list'
import { formatDate } from '@/lib/i18n/dates'
import { formatTime } from '@/lib/i18n/format-time'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { NotBegun } from './not-begun'

type Props = Readonly<{ locale: Locale; documents: DocumentListDto; readAt: string }>

/** We asked and got an answer: there is nothing to show. */
export function EmptyList({ locale, documents, readAt }: Props) {
  const t = translator(locale)
  const when = { date: formatDate(locale, readAt), time: formatTime(locale, readAt) }
  return (
    <Empty heading={t('documents.emptyHeading')}>
      <p>{t('documents.emptyText', when)}</p>
      {documents.notBegun.length > 0 ? (
        <NotBegun locale={locale} tasks={documents.notBegun} />
      ) : null}
      <p>{t('documents.emptyWaiting')}</p>
      <div className={layout.buttons}>
        <ButtonLink href={paths.help(locale, documents.whose.handle)} look="second">
          {t('shell.help')}
        </ButtonLink>
        <a className={text.go} href={paths.overview(locale, documents.whose.handle)}>
          {t('common.toOverview')}
        </a>
      </div>
    </Empty>
  )
}
