import { ButtonLink } from '@/components/ui/button'
import layout from '@/components/ui/layout.module.css'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { PageTitle } from '@/components/ui/page-title'
import { personInTitle, plateOf, type Named } from '@/components/ui/plate-of'
import text from '@/components/ui/text.module.css'
import { formatDate } from '@/lib/i18n/dates'
import { formatTime } from '@/lib/i18n/format-time'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'

type Props = Readonly<{
  locale: Locale
  whose?: Named
  /** Number of the fault in the log. */
  reference?: string
  retry: string
}>

/** The right could not be checked (R3): an error about that person, and never the own data in its place. */
export function RightUncheckedPage({ locale, whose, reference = '–', retry }: Props) {
  const t = translator(locale)
  const title = t('representation.outcome.failed.title')
  const now = new Date().toISOString()
  const when = { date: formatDate(locale, now), time: formatTime(locale, now), reference }
  return (
    <>
      <PageTitle locale={locale} page={title} person={whose && personInTitle(locale, whose)} />
      <PageHead title={title} plate={whose && plateOf(locale, whose)} />
      <div className={`${layout.wrap} ${layout.body}`}>
        <Notice kind="stop" heading={t('errors.unavailable.title')}>
          <p>{t('representation.outcome.failed.text')}</p>
          <p>{t('representation.notOwnData')}</p>
          <div className={layout.buttons}>
            <ButtonLink href={retry}>{t('common.retry')}</ButtonLink>
          </div>
          <p className={text.small}>{t('errors.unavailable.when', when)}</p>
        </Notice>
      </div>
    </>
  )
}
