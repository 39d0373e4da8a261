import { Day } from '@/components/ui/day'
import { langOf } from '@/components/ui/lang-of'
import { Row } from '@/components/ui/rows'
import { Tag } from '@/components/ui/tag'
import { paths } from '@/lib/client/paths'
import type { DocumentRowDto } from '@/lib/contracts/portal/document-row'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'

type Props = Readonly<{ locale: Locale; handle: string; row: DocumentRowDto }>

/** A document in the list: when, what, from whom. */
export function DocumentRow({ locale, handle, row }: Props) {
  const t = translator(locale)
  const meta = t('documents.meta', {
    type: t(`codes.documentType.${row.type}`),
    unit: row.unit.name[locale],
    controller: row.controller.name[locale],
  })
  return (
    <Row
      level={3}
      date={<Day day={row.madeOn} locale={locale} />}
      title={row.title}
      href={paths.document(locale, handle, row.id)}
      lang={langOf(row.language, locale)}
      tag={row.mark ? <Tag solid={row.mark === 'new'}>{t(`common.${row.mark}`)}</Tag> : undefined}
      meta={row.pdf ? `${meta}. ${t('documents.pdf')}` : meta}
    />
  )
}
