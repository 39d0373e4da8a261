import { Button } from '@/components/ui/button'
import { Choice } from '@/components/ui/choice'
import layout from '@/components/ui/layout.module.css'
import { More } from '@/components/ui/more'
import narrowing from '@/components/ui/narrowing.module.css'
import { PeriodFields, type PeriodErrors } from '@/components/ui/period-fields'
import { Section } from '@/components/ui/section'
import { paths } from '@/lib/addresses/paths'
import type { FolderPageDto } from '@/lib/contracts/portal/folder'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import type { FolderQuery } from './folder-query'
import style from './folder.module.css'

type Read = Extract<FolderPageDto['folder'], { state: 'read' }>

type Props = Readonly<{
  locale: Locale
  whose: FolderPageDto['whose']
  tasks: Read['tasks']
  matters: Read['matters']
  query: FolderQuery
  errors: PeriodErrors
}>

/** What comes along, as a plain GET form: the choice stands in the address, and nothing personal is in it. */
export function ChooseForm({ locale, whose, tasks, matters, query, errors }: Props) {
  const t = translator(locale)
  return (
    <Section heading={t('folder.choose.heading')}>
      <form
        method="get"
        action={`${paths.folder(locale, whose.handle)}#ready`}
        className={layout.stack}
      >
        <fieldset className={style.tasks}>
          <legend>{t('folder.choose.tasks')}</legend>
          <p>{t('folder.choose.tasksHint')}</p>
          {tasks.map(({ value, count }) => (
            <Choice
              key={value}
              id={`task-${value}`}
              name="task"
              value={value}
              label={t('folder.choose.task', { name: t(`codes.serviceTask.${value}`), count })}
              errorWord={t('common.error')}
              chosen={query.tasks.includes(value)}
            />
          ))}
        </fieldset>
        {matters.length > 0 ? (
          <More summary={t('folder.choose.matters')} open={query.matters.length > 0}>
            <fieldset className={style.tasks}>
              <legend>{t('folder.choose.mattersLegend')}</legend>
              <p>{t('folder.choose.mattersHint')}</p>
              {matters.map(({ id, name, count }) => (
                <Choice
                  key={id}
                  id={`matter-${id}`}
                  name="matter"
                  value={id}
                  label={t('folder.choose.task', { name, count })}
                  errorWord={t('common.error')}
                  chosen={query.matters.includes(id)}
                />
              ))}
            </fieldset>
          </More>
        ) : null}
        <div className={narrowing.grid}>
          <PeriodFields locale={locale} query={query} errors={errors} />
        </div>
        <div>
          <Button look="second">{t('folder.choose.use')}</Button>
        </div>
      </form>
    </Section>
  )
}
