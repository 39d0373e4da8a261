import { Choice } from '@/components/ui/choice'
import layout from '@/components/ui/layout.module.css'
import text from '@/components/ui/text.module.css'
import type { DocumentNotifications } from '@/lib/domain/codes/document-notifications'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'

type Props = Readonly<{
  locale: Locale
  chosen: DocumentNotifications
  /** It is about somebody for whom one acts, of whom one is told nothing else. */
  acting: boolean
}>

/** Of which new documents one is told: of oneself besides what all are told of, of another one of the two. */
export function DocumentBoxes({ locale, chosen: kept, acting }: Props) {
  const t = translator(locale)
  const chosen = acting && kept === 'none' ? 'all' : kept
  const box = { name: 'tell', errorWord: t('common.error'), radio: acting }
  return (
    <fieldset className={layout.stack} aria-describedby="tell-when">
      <legend>
        {t(acting ? 'notifications.acting.legend' : 'notifications.documents.legend')}
      </legend>
      <Choice
        {...box}
        id="tell-decisions"
        value="decisions"
        chosen={acting ? chosen === 'decisions' : chosen !== 'none'}
        label={t('notifications.documents.decisions')}
      />
      <Choice
        {...box}
        id="tell-all"
        value="all"
        chosen={chosen === 'all'}
        label={t('notifications.documents.all')}
      />
      <p className={`${text.small} ${text.quiet}`} id="tell-when">
        {t('notifications.documents.shown')}
      </p>
    </fieldset>
  )
}
