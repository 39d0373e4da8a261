import { langOf } from '@/components/ui/lang-of'
import type { StepDto } from '@/lib/contracts/portal/matters'
import { formatNumericDate } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import style from './matters.module.css'

type Props = Readonly<{ locale: Locale; steps: readonly StepDto[] }>

/** What the time line shows, in words. */
export function StepTable({ locale, steps }: Props) {
  const t = translator(locale)
  return (
    <table className={style.table}>
      <caption>{t('matters.tableCaption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('matters.column.day')}</th>
          <th scope="col">{t('matters.column.what')}</th>
          <th scope="col">{t('matters.column.document')}</th>
        </tr>
      </thead>
      <tbody>
        {steps.map(({ day, what, document }) => (
          <tr key={`${what} ${document.id}`}>
            <th scope="row">
              <time dateTime={day}>{formatNumericDate(day)}</time>
            </th>
            <td>{t(`matters.what.${what}`)}</td>
            <td lang={langOf(document.language, locale)}>{document.title}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
