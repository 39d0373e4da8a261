import { Notice } from '@/components/ui/notice'
import text from '@/components/ui/text.module.css'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import style from './documents.module.css'
import type { ListErrors } from './list-query'

/** What has to be corrected, with links to the fields. The form leads here, so focus comes to it without script. */
export function ErrorSummary({ locale, errors }: { locale: Locale; errors: ListErrors }) {
  const t = translator(locale)
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
                {t(`documents.${name}`)}: {t(`validation.${error}`)}
              </a>
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  )
}
