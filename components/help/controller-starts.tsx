import type { HelpDto } from '@/lib/contracts/portal/help'
import { formatDate } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { translator, type Translate } from '@/lib/i18n/translator'
import style from './controller-starts.module.css'

type Controller = Extract<HelpDto['starts'], { state: 'read' }>['controllers'][number]
type Task = Controller['tasks'][number]

type Props = Readonly<{ locale: Locale; controller: Controller }>

/** The service tasks of one controller, each with its start day and what this actor sees of it. */
export function ControllerStarts({ locale, controller }: Props) {
  const t = translator(locale)
  return (
    <div className={style.controller}>
      <h3>{controller.name[locale]}</h3>
      <ul className={style.tasks}>
        {controller.tasks.map((task) => (
          <li key={task.serviceTask}>
            <span>{t(`codes.serviceTask.${task.serviceTask}`)}</span>
            <span>
              {startOf(task, t, locale)}
              {task.restrictions.map((restriction, index) => (
                <span key={index} className={style.restriction}>
                  {restrictionOf(restriction, t, locale)}
                </span>
              ))}
            </span>
            <span className={style.count}>{seenOf(task, t)}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

function startOf({ from, begun }: Task, t: Translate, locale: Locale): string {
  if (from === null) return t('help.notDecided')
  return t(begun ? 'help.shownFrom' : 'help.beginsOn', { date: formatDate(locale, from) })
}

function seenOf({ begun, visible }: Task, t: Translate): string | null {
  if (!begun) return t('help.notYet')
  return visible === null ? null : t('help.youSee', { count: visible })
}

function restrictionOf(
  { type, madeBefore }: Task['restrictions'][number],
  t: Translate,
  locale: Locale,
): string {
  const date = madeBefore ? formatDate(locale, madeBefore) : ''
  if (type && madeBefore)
    return t('help.restriction.both', { type: t(`codes.documentType.${type}`), date })
  if (type) return t('help.restriction.type', { type: t(`codes.documentType.${type}`) })
  return madeBefore ? t('help.restriction.before', { date }) : t('help.restriction.all')
}
