import { SelectField } from '@/components/ui/field'
import { langOf } from '@/components/ui/lang-of'
import type { StatementChoicesDto } from '@/lib/contracts/portal/statement-choice'
import type { Target } from '@/lib/domain/statements/target'
import { formatDate } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'

type Kind = Exclude<Target['kind'], 'all'>
type Props = Readonly<{
  locale: Locale
  kind: Kind
  choices: StatementChoicesDto
  chosen: Target | null
  error?: string
}>

/** The fields of one kind of target. All of them are there without script; only those of the chosen kind count. */
export function ChoiceFields({ locale, kind, choices, chosen, error }: Props) {
  const t = translator(locale)
  const field = {
    id: `choice-${kind}`,
    error,
    errorWord: t('common.error'),
  }
  const pick = <option value="">{t('statements.choose.pick')}</option>
  const counted = (name: string, count: number) =>
    count > 0 ? t('statements.choose.option', { name, count }) : name

  if (kind === 'document') {
    const document = chosen?.kind === kind ? chosen.document : ''
    return (
      <SelectField
        {...field}
        label={t('statements.choose.field.document')}
        name="document"
        defaultValue={document}
      >
        {pick}
        {choices.documents.map((document) => (
          <option
            key={document.id}
            value={document.id}
            lang={document.title ? langOf(document.title.language, locale) : undefined}
          >
            {documentText(locale, document)}
          </option>
        ))}
      </SelectField>
    )
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

/** An option is plain text, so the language of the title is said of all of it. */
function documentText(locale: Locale, document: StatementChoicesDto['documents'][number]): string {
  const t = translator(locale)
  const { title, type, madeOn, controller, attachments } = document
  const said = {
    date: formatDate(locale, madeOn),
    type: t(`codes.documentType.${type}`),
    controller: controller.name[locale],
  }
  const name = title
    ? t('statements.choose.titledOption', { ...said, title: title.text })
    : t('statements.choose.documentOption', said)
  return attachments > 0
    ? t('statements.choose.withAttachments', { name, count: attachments })
    : name
}
