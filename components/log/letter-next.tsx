import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import layout from '@/components/ui/layout.module.css'
import { Section } from '@/components/ui/section'
import text from '@/components/ui/text.module.css'
import { Word } from '@/components/ui/word'
import { paths } from '@/lib/addresses/paths'
import { answerDue, type LetterKind } from '@/lib/domain/log/letter-times'
import { formatDate, formatToday } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { faultWords, inCalendar, type LetterFault } from './letter-faults'

type Props = Readonly<{
  locale: Locale
  handle: string
  today: string
  kind: LetterKind
  /** Ids of the rows that the letters are about. */
  rows: readonly string[]
  /** What was wrong with the day for the calendar. */
  fault: LetterFault | null
}>

/** By when an answer is due, and what can be done when there is none or a refusal (L6). */
export function LetterNext(props: Props) {
  const { locale, handle, today, kind } = props
  const t = translator(locale)
  const due = formatDate(locale, answerDue(today))
  return (
    <Section heading={t('letter.next')}>
      <div className={layout.stack}>
        {kind === 'request' ? (
          <>
            <p>{t('letter.nextAnswer', { due })}</p>
            <Calendar {...props} />
          </>
        ) : null}
        {kind === 'refusal' ? null : <p>{t('letter.nextLate')}</p>}
        <p>{t('letter.nextRefusal')}</p>
        <Word locale={locale} word="ombudsman" />
        <p>
          <a className={text.go} href={paths.logAnswer(locale, handle)}>
            {t('letter.compare.title')}
          </a>
        </p>
      </div>
    </Section>
  )
}

/** The last day for the answer, to be kept in a calendar of one's own. */
function Calendar({ locale, handle, rows, fault }: Props) {
  const t = translator(locale)
  const today = formatToday(new Date())
  return (
    <form
      className={layout.stack}
      method="post"
      action={paths.logLetterCalendar(locale, handle)}
      aria-label={t('letter.calendar.save')}
    >
      {rows.map((id) => (
        <input key={id} type="hidden" name="row" value={id} />
      ))}
      <Field
        id={`day-${inCalendar}`}
        name="day"
        label={t('letter.calendar.day')}
        hint={t('letter.calendar.dayHint', { example: today })}
        error={fault === null ? undefined : faultWords(locale, fault)}
        errorWord={t('common.error')}
        defaultValue={today}
        maxLength={20}
        autoComplete="off"
      />
      <p>{t('letter.calendar.about')}</p>
      <div className={layout.buttons}>
        <Button look="second">{t('letter.calendar.save')}</Button>
      </div>
    </form>
  )
}
