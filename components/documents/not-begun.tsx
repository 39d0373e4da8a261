import layout from '@/components/ui/layout.module.css'
import text from '@/components/ui/text.module.css'
import type { TaskNotBegunDto } from '@/lib/contracts/portal/document-list'
import { formatDate } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'

type Props = Readonly<{ locale: Locale; tasks: readonly TaskNotBegunDto[] }>

/** Service tasks that a controller does not show yet, as it has announced to all (V17). */
export function NotBegun({ locale, tasks }: Props) {
  const t = translator(locale)
  return (
    <div className={layout.stack}>
      <ul className={text.list}>
        {tasks.map(({ serviceTask, controller, from }) => {
          const names = {
            serviceTask: t(`codes.serviceTask.${serviceTask}`),
            controller: controller.name[locale],
          }
          return (
            <li key={`${controller.id} ${serviceTask}`}>
              {from
                ? t('documents.notBegunFrom', { ...names, date: formatDate(locale, from) })
                : t('documents.notBegunUnknown', names)}
            </li>
          )
        })}
      </ul>
      <p>{t('documents.notBegunForAll')}</p>
    </div>
  )
}
