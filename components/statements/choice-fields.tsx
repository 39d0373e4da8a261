import { SelectField } from '@/components/ui/field'
import type { StatementChoicesDto } from '@/lib/contracts/portal/statement-choice'
import type { Target } from '@/lib/domain/statements/target'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { ChosenDocument } from './chosen-document'

type Kind = Exclude<Target['kind'], 'all'>
type Props = Readonly<{
  locale: Locale
  kind: Kind
  choices: StatementChoicesDto
  error?: string
}>

/** The fields of one kind of target. All of them are there without script; only those of the chosen kind count. */
export function ChoiceFields({ locale, kind, choices, error }: Props) {
  const t = translator(locale)
  const { chosen } = choices
  const field = {
    id: `choice-${kind}`,
    error,
    errorWord: t('common.error'),
  }
  const pick = <option value="">{t('statements.choose.pick')}</option>
  const counted = (name: string, count: number) =>
    count > 0 ? t('statements.choose.option', { name, count }) : name

  if (kind === 'document') {
    return <ChosenDocument locale={locale} choices={choices} error={error} />
  }
  const controllers = choices.controllers.map(({ value, count }) => (
    <option key={value.id} value={value.id}>
      {counted(value.name[locale], count)}
    </option>
  ))
  if (kind === 'controller') {
    return (
      <SelectField
        {...field}
        label={t('statements.choose.field.controller')}
        name="controller"
        defaultValue={chosen?.kind === kind ? chosen.controller : ''}
      >
        {pick}
        {controllers}
      </SelectField>
    )
  }
  const task = chosen?.kind === kind ? chosen : null
  return (
    <>
      <SelectField
        {...field}
        label={t('statements.choose.field.task')}
        name="task"
        defaultValue={task?.serviceTask ?? ''}
      >
        {pick}
        {choices.serviceTasks.map(({ value, count }) => (
          <option key={value} value={value}>
            {counted(t(`codes.serviceTask.${value}`), count)}
          </option>
        ))}
      </SelectField>
      <SelectField
        id="choice-scope"
        label={t('statements.choose.field.scope')}
        name="scope"
        defaultValue={task?.controller ?? ''}
      >
        <option value="">{t('statements.choose.everyController')}</option>
        {controllers}
      </SelectField>
    </>
  )
}
