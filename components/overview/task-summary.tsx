import { Day } from '@/components/ui/day'
import { langOf } from '@/components/ui/lang-of'
import { Row, Rows } from '@/components/ui/rows'
import { Tag } from '@/components/ui/tag'
import { paths } from '@/lib/addresses/paths'
import type { OverviewTaskDto } from '@/lib/contracts/portal/overview'
import { formatDate } from '@/lib/i18n/dates'
import { formatList } from '@/lib/i18n/format-list'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import style from './task-summary.module.css'

type Props = Readonly<{
  locale: Locale
  handle: string
  task: OverviewTaskDto
  /** Titles that several documents of the page have. */
  again: ReadonlySet<string>
}>

/** One service task: its name leads to the list. */
export function TaskSummary({ locale, handle, task, again }: Props) {
  const t = translator(locale)
  const controllers = task.controllers.map((controller) => controller.name[locale])
  return (
    <div className={style.task}>
      <h3>
        <a href={`${paths.documents(locale, handle)}?task=${task.serviceTask}`}>
          {t(`codes.serviceTask.${task.serviceTask}`)}
        </a>
      </h3>
      <p className={style.count}>
        {t('overview.taskCount', {
          count: task.count,
          among: controllers.length,
          controllers: formatList(locale, controllers),
        })}
      </p>
      <Rows light>
        {task.newest.map((row) => (
          <Row
            key={row.id}
            date={<Day day={row.madeOn} locale={locale} />}
            title={row.title}
            href={paths.document(locale, handle, row.id)}
            apart={again.has(row.title) ? formatDate(locale, row.madeOn) : undefined}
            lang={langOf(row.language, locale)}
            tag={
              row.mark ? (
                <Tag solid={row.mark !== 'corrected'}>{t(`common.${row.mark}`)}</Tag>
              ) : undefined
            }
          />
        ))}
      </Rows>
    </div>
  )
}
