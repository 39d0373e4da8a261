import type { ReactNode } from 'react'
import layout from '@/components/ui/layout.module.css'
import text from '@/components/ui/text.module.css'
import type { InformationDto } from '@/lib/contracts/portal/information'
import { formatDate } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { NewVersion } from './new-version'

type Read = Extract<InformationDto['information'], { state: 'read' }>

type Props = Readonly<{
  locale: Locale
  /** The reader's own, not that of one for whom the reader acts. */
  own: boolean
  information: InformationDto['information']
}>

/** Beside the text: why it is asked for again, or when it was received. */
export function WhyAsked({ locale, own, information }: Props) {
  if (information.state === 'unavailable') return null
  const Words = own ? ForReader : ForOther
  return <Words locale={locale} information={information} />
}

function ForReader({ locale, information }: Readonly<{ locale: Locale; information: Read }>) {
  const t = translator(locale)
  const { need, received, mustConfirm } = information
  return (
    <Panel heading={t(need === 'none' ? 'information.receivedHeading' : 'information.whyHeading')}>
      {need === 'none' && received ? (
        <p>{t('information.received', valuesOf(locale, received))}</p>
      ) : null}
      {need === 'first' ? <p>{t('information.whyFirst')}</p> : null}
      <NewVersion locale={locale} own information={information} />
      {need !== 'none' && !mustConfirm ? <p>{t('information.whyMinor')}</p> : null}
    </Panel>
  )
}

/** What is new is told to one who may confirm it for the client. */
function ForOther({ locale, information }: Readonly<{ locale: Locale; information: Read }>) {
  const t = translator(locale)
  const { need, received, mayConfirm } = information
  if (!received && mayConfirm) return null
  if (need === 'new-version' && mayConfirm)
    return (
      <Panel heading={t('information.whyHeading')}>
        <NewVersion locale={locale} own={false} information={information} />
      </Panel>
    )
  return (
    <Panel label={t('information.title')}>
      {received ? <p>{t('information.receivedFor', valuesOf(locale, received))}</p> : null}
      {mayConfirm ? null : <p>{t('information.notForOther')}</p>}
    </Panel>
  )
}

type PanelProps = Readonly<{ heading?: string; label?: string; children: ReactNode }>

function Panel({ heading, label, children }: PanelProps) {
  return (
    <aside aria-label={heading ?? label}>
      <div className={`${text.panel} ${layout.stack}`}>
        {heading ? <h2>{heading}</h2> : null}
        {children}
      </div>
    </aside>
  )
}

const valuesOf = (locale: Locale, { version, receivedAt }: NonNullable<Read['received']>) => ({
  version,
  date: formatDate(locale, receivedAt),
})
