import layout from '@/components/ui/layout.module.css'
import { Notice } from '@/components/ui/notice'
import { Section } from '@/components/ui/section'
import text from '@/components/ui/text.module.css'
import type { ComparedAnswer, LogAnswerDto } from '@/lib/contracts/portal/log-answer'
import { shortNumber } from '@/lib/domain/text/short-number'
import { formatDate } from '@/lib/i18n/dates'
import { formatTime } from '@/lib/i18n/format-time'
import type { Locale } from '@/lib/i18n/locales'
import { translator, type Translate } from '@/lib/i18n/translator'
import { LogEvent } from './log-event'
import style from './log.module.css'

type Props = Readonly<{
  locale: Locale
  whose: LogAnswerDto['whose']
  compared: ComparedAnswer
}>

/** The address names an answer that this session does not know, from a bookmark say, or one of too many. */
export function AnswerForgotten({ locale }: Pick<Props, 'locale'>) {
  const t = translator(locale)
  return (
    <div id="result">
      <Notice kind="info" heading={t('letter.compare.forgotten')}>
        <p>{t('letter.compare.forgottenText')}</p>
      </Notice>
    </div>
  )
}

/** How many rows are the same, and each that is not. */
export function AnswerResult({ locale, whose, compared }: Props) {
  const t = translator(locale)
  const { rows, same, differ, onlyTheirs, onlyOurs, moreOurs } = compared
  if (rows === 0)
    return (
      <div id="result">
        <Notice kind="stop" heading={t('letter.compare.unreadable')}>
          <p>{t('letter.compare.unreadableText')}</p>
        </Notice>
      </div>
    )
  const isAlike = same === rows && onlyOurs.length === 0
  const left = leftOut(compared, t)
  const alike = left.length === 0 ? 'alike' : 'alikeSoFar'
  const verdict = isAlike ? alike : 'unlike'
  return (
    <Section heading={t('letter.compare.result')} id="result">
      <div className={layout.stackLarge}>
        <Notice
          kind={verdict === 'alike' ? 'done' : 'info'}
          heading={t(`letter.compare.${verdict}`)}
          level={3}
        >
          <p>{t('letter.compare.same', { count: same, all: rows })}</p>
          {left.map((what) => (
            <p key={what}>{what}</p>
          ))}
        </Notice>
        <Theirs
          locale={locale}
          heading={t('letter.compare.differ', { count: differ.length })}
          rows={differ}
        />
        <Theirs
          locale={locale}
          heading={t('letter.compare.onlyTheirs', { count: onlyTheirs.length })}
          note={t('letter.compare.onlyTheirsWhy')}
          rows={onlyTheirs}
        />
        {onlyOurs.length === 0 ? null : (
          <div>
            <h3>{t('letter.compare.onlyOurs', { count: onlyOurs.length + moreOurs })}</h3>
            <p>{t('letter.compare.onlyOursWhy')}</p>
            <ol className={style.events}>
              {onlyOurs.map((row) => (
                <li key={row.id}>
                  <LogEvent locale={locale} whose={whose} row={row} />
                </li>
              ))}
            </ol>
            {moreOurs > 0 ? <p>{t('letter.compare.moreOurs', { count: moreOurs })}</p> : null}
          </div>
        )}
      </div>
    </Section>
  )
}

/** What was not compared: as long as there is any, nobody is told that all is alike. */
function leftOut({ rows, total, unread, isCut }: ComparedAnswer, t: Translate): string[] {
  return [
    ...(rows < total ? [t('letter.compare.rest', { rows, total })] : []),
    ...(unread ? [t('letter.compare.unread')] : []),
    ...(isCut ? [t('letter.compare.cut')] : []),
  ]
}

type TheirsProps = Readonly<{
  locale: Locale
  heading: string
  note?: string
  rows: ComparedAnswer['differ']
}>

function Theirs({ locale, heading, note, rows }: TheirsProps) {
  const t = translator(locale)
  if (rows.length === 0) return null
  return (
    <div>
      <h3>{heading}</h3>
      {note === undefined ? null : <p>{note}</p>}
      <ul className={text.list}>
        {rows.map(({ id, at }) => (
          <li key={id}>
            {t('letter.compare.row', {
              number: shortNumber(id),
              date: formatDate(locale, at),
              time: formatTime(locale, at),
            })}
          </li>
        ))}
      </ul>
    </div>
  )
}
