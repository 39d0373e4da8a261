import { Button, ButtonLink } from '@/components/ui/button'
import { Empty } from '@/components/ui/empty'
import { isOwn } from '@/components/ui/plate-of'
import narrowing from '@/components/ui/narrowing.module.css'
import { Section } from '@/components/ui/section'
import text from '@/components/ui/text.module.css'
import { paths } from '@/lib/addresses/paths'
import { oldestPage } from '@/lib/contracts/archive/log-request'
import { newestPage, type LogDto, type ReadLog } from '@/lib/contracts/portal/log'
import { formatDate } from '@/lib/i18n/dates'
import { formatTime } from '@/lib/i18n/format-time'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { LogEvent } from './log-event'
import { logChosen } from './log-chosen'
import { logQueryString, type LogQuery } from './log-query'
import style from './log.module.css'

type Props = Readonly<{ locale: Locale; log: LogDto; read: ReadLog; query: LogQuery }>

/** The rows of a page, from which some can be chosen for a letter, and the way to older ones. */
export function LogList({ locale, log, read, query }: Props) {
  const t = translator(locale)
  if (read.rows.length === 0) return <NoRows locale={locale} log={log} read={read} query={query} />
  const canBeAsked = read.rows.some(({ asked }) => asked !== null)
  return (
    <>
      <form method="get" action={paths.logLetter(locale, log.whose.handle)}>
        <ol className={style.events}>
          {read.rows.map((row) => (
            <li key={row.id}>
              <LogEvent locale={locale} whose={log.whose} row={row} choosable />
            </li>
          ))}
        </ol>
        {canBeAsked ? (
          <div className={style.make}>
            <Button look="second">{t('log.ask.make')}</Button>
          </div>
        ) : null}
      </form>
      <Pager locale={locale} log={log} read={read} query={query} />
    </>
  )
}

/** What the client, or one who acts for the client, has read: a group of its own. */
export function OwnViews({ locale, log, read, query }: Props) {
  const t = translator(locale)
  if (read.own.length === 0) return null
  const perspective = isOwn(log.whose) ? 'self' : 'other'
  const all = `${paths.log(locale, log.whose.handle)}${logQueryString(query, { event: 'own' })}#result`
  return (
    <Section heading={t('log.ownHeading', { perspective })} id="own">
      <ol className={style.events}>
        {read.own.map((row) => (
          <li key={row.id}>
            <LogEvent locale={locale} whose={log.whose} row={row} />
          </li>
        ))}
      </ol>
      <p>
        <a className={text.go} href={all}>
          {t('log.ownAll')}
        </a>
      </p>
    </Section>
  )
}

/** We asked and got an answer: nothing at all, or nothing that fits the choices. */
function NoRows({ locale, log, read }: Props) {
  const t = translator(locale)
  const when = { date: formatDate(locale, read.readAt), time: formatTime(locale, read.readAt) }
  if (logChosen(locale, log, read).length === 0) {
    return (
      <Empty heading={t('log.empty.title')}>
        <p>{t('log.empty.text', when)}</p>
      </Empty>
    )
  }
  return (
    <Empty heading={t('log.noMatch.title')}>
      <p>{t('log.noMatch.text', when)}</p>
      <ButtonLink look="second" href={paths.log(locale, log.whose.handle)}>
        {t('log.noMatch.all')}
      </ButtonLink>
    </Empty>
  )
}

/**
 * The pages beside this one, and both ends of the log. They have no numbers: rows come while one reads, and a page that is counted from
 * the new end would be another one with each.
 */
function Pager({ locale, log, read, query }: Props) {
  const t = translator(locale)
  if (read.newer === null && read.older === null) return null
  const isTurned = log.filters.order === 'oldest'
  const to = (cursor: string) =>
    `${paths.log(locale, log.whose.handle)}${logQueryString(query, { cursor })}#result`
  // The end from which the order begins has an address without a cursor.
  const ends = { newest: isTurned ? newestPage : '', oldest: isTurned ? '' : oldestPage }
  const newer =
    read.newer === null
      ? []
      : ([
          ['newest', ends.newest],
          ['newer', read.newer],
        ] as const)
  const older =
    read.older === null
      ? []
      : ([
          ['older', read.older],
          ['oldest', ends.oldest],
        ] as const)
  const links = isTurned ? [...older.toReversed(), ...newer.toReversed()] : [...newer, ...older]
  return (
    <nav className={narrowing.pager} aria-label={t('log.pager.label')}>
      {links.map(([name, cursor]) => (
        <a key={name} className={text.go} href={to(cursor)}>
          {t(`log.pager.${name}`)}
        </a>
      ))}
    </nav>
  )
}
