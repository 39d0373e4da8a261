import type { InformationDto } from '@/lib/contracts/portal/information'
import { formatDate } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { VersionChanges } from './version-changes'

type Props = Readonly<{
  locale: Locale
  own: boolean
  information: Extract<InformationDto['information'], { state: 'read' }>
}>

/** To one who has received an older version: which, what is new since, and that what was stated still holds. */
export function NewVersion({ locale, own, information }: Props) {
  const t = translator(locale)
  const { need, received, version } = information
  if (need !== 'new-version' || !received) return null
  const { version: previous, receivedAt } = received
  return (
    <>
      <p>
        {t(own ? 'information.whyNew' : 'information.whyNewFor', {
          previous,
          date: formatDate(locale, receivedAt),
        })}
      </p>
      <VersionChanges locale={locale} version={version} />
      <p>{t(own ? 'information.whyKept' : 'information.whyKeptFor')}</p>
    </>
  )
}
