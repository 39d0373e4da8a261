import { formatToday } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { Notice } from './notice'
import style from './period-summary.module.css'
import type { PeriodErrors } from './period-fields'
import text from './text.module.css'

type Props = Readonly<{ locale: Locale; errors: PeriodErrors }>

/** What has to be corrected, with links to the fields. The form leads here, so focus comes to it without script. */
export function PeriodSummary({ locale, errors }: Props) {
  const t = translator(locale)
  const example = formatToday(new Date())
  const entries = (['from', 'to'] as const).flatMap((name) => {
    const error = errors[name]
    return error ? [{ name, error }] : []
  })
  if (entries.length === 0) return null
  return (
    <div className={style.above} id="result" tabIndex={-1}>
      <Notice kind="stop" heading={t('validation.heading', { count: entries.length })}>
        <ul className={text.list}>
          {entries.map(({ name, error }) => (
            <li key={name}>
              <a className={text.go} href={`#${name}`}>
                {t(`documents.${name}`)}: {t(`validation.${error}`, { example })}
              </a>
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  )
}
