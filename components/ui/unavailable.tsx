import { formatDate } from '@/lib/i18n/dates'
import { formatTime } from '@/lib/i18n/format-time'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { ButtonLink } from './button'
import layout from './layout.module.css'
import { Notice } from './notice'
import text from './text.module.css'

type Props = Readonly<{
  locale: Locale
  heading: string
  /** The words that keep this from being taken for "there is nothing". */
  reassurance: string
  /** Number of the fault in the log. */
  reference: string
  /** The same page once more. */
  retry: string
  level?: 2 | 3
  /** In the narrow column: a link in place of the main button, of which a view has one. */
  narrow?: boolean
}>

/** "Could not be asked now": looks in every way unlike "there is nothing". */
export function Unavailable(props: Props) {
  const { locale, heading, reassurance, reference, retry, level, narrow = false } = props
  const t = translator(locale)
  const now = new Date().toISOString()
  return (
    <Notice kind="stop" heading={heading} level={level}>
      <p>
        {t('errors.unavailable.text')} <strong>{reassurance}</strong>{' '}
        {t('errors.unavailable.unknown')}
      </p>
      <p>{t('errors.unavailable.wait')}</p>
      <div className={layout.buttons}>
        {narrow ? (
          <a className={text.go} href={retry}>
            {t('common.retry')}
          </a>
        ) : (
          <ButtonLink href={retry}>{t('common.retry')}</ButtonLink>
        )}
      </div>
      <p className={text.small}>
        {t('errors.unavailable.when', {
          date: formatDate(locale, now),
          time: formatTime(locale, now),
          reference,
        })}
      </p>
    </Notice>
  )
}
