import layout from '@/components/ui/layout.module.css'
import type { LogCheck } from '@/lib/contracts/portal/log-proof'
import { formatDate } from '@/lib/i18n/dates'
import { formatTime } from '@/lib/i18n/format-time'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'

type Props = Readonly<{ locale: Locale; restores: LogCheck['restores'] }>

/** That the archive was restored from a backup, what was lost by it, and what of it can be proven (L7). */
export function Restores({ locale, restores }: Props) {
  const t = translator(locale)
  if (restores.length === 0) return null
  return (
    <div className={layout.stack}>
      <h3>{t('logProof.restores.heading')}</h3>
      {restores.map(({ from, to, acknowledgedAt }) => (
        <p key={acknowledgedAt}>
          {t('logProof.restores.lead', {
            date: formatDate(locale, acknowledgedAt),
            fromDate: formatDate(locale, from),
            fromTime: formatTime(locale, from),
            toDate: formatDate(locale, to),
            toTime: formatTime(locale, to),
          })}
        </p>
      ))}
      <p>{t('logProof.restores.kept')}</p>
      <p>{t('logProof.restores.lost')}</p>
      <p>{t('logProof.restores.word')}</p>
    </div>
  )
}
