import layout from '@/components/ui/layout.module.css'
import text from '@/components/ui/text.module.css'
import type { InformationDto } from '@/lib/contracts/portal/information'
import { formatDate } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { VersionChanges } from './version-changes'

type Props = Readonly<{
  locale: Locale
  /** The reader's own, not that of one for whom the reader acts. */
  own: boolean
  information: InformationDto['information']
}>

/** Beside the text: why it is asked for again, or when it was received. */
export function WhyAsked({ locale, own, information }: Props) {
  const t = translator(locale)
  if (information.state === 'unavailable') return null
  if (!own) return <ForOther locale={locale} information={information} />
  const { need, received, mustConfirm } = information
  const when = received && {
    version: received.version,
    previous: received.version,
    date: formatDate(locale, received.receivedAt),
  }
  const heading = t(need === 'none' ? 'information.receivedHeading' : 'information.whyHeading')
  return (
    <aside aria-label={heading}>
      <div className={`${text.panel} ${layout.stack}`}>
        <h2>{heading}</h2>
        {need === 'none' && when ? <p>{t('information.received', when)}</p> : null}
        {need === 'first' ? <p>{t('information.whyFirst')}</p> : null}
        {need === 'new-version' && when ? <p>{t('information.whyNew', when)}</p> : null}
        {need === 'new-version' ? (
          <>
            <VersionChanges locale={locale} version={information.version} />
            <p>{t('information.whyKept')}</p>
          </>
        ) : null}
        {need !== 'none' && !mustConfirm ? <p>{t('information.whyMinor')}</p> : null}
      </div>
    </aside>
  )
}

type ForOtherProps = Readonly<{
  locale: Locale
  information: Extract<InformationDto['information'], { state: 'read' }>
}>

function ForOther({ locale, information }: ForOtherProps) {
  const t = translator(locale)
  const { received, mayConfirm } = information
  if (!received && mayConfirm) return null
  return (
    <aside aria-label={t('information.title')}>
      <div className={`${text.panel} ${layout.stack}`}>
        {received ? (
          <p>
            {t('information.receivedFor', {
              version: received.version,
              date: formatDate(locale, received.receivedAt),
            })}
          </p>
        ) : null}
        {mayConfirm ? null : <p>{t('information.notForOther')}</p>}
      </div>
    </aside>
  )
}
