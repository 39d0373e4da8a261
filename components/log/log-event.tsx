import { ButtonLink } from '@/components/ui/button'
import { Choice } from '@/components/ui/choice'
import { Facts } from '@/components/ui/facts'
import { Icon, type Shape } from '@/components/ui/icon'
import {
  arrowShape,
  barredShape,
  cycleShape,
  houseShape,
  infoShape,
  penShape,
  personShape,
} from '@/components/ui/icon-shapes'
import { Hidden } from '@/components/ui/hidden'
import { isOwn } from '@/components/ui/plate-of'
import { More } from '@/components/ui/more'
import text from '@/components/ui/text.module.css'
import { paths } from '@/lib/addresses/paths'
import type { LogDto, LogRowDto } from '@/lib/contracts/portal/log'
import { formatDate } from '@/lib/i18n/dates'
import { formatTime } from '@/lib/i18n/format-time'
import type { Locale } from '@/lib/i18n/locales'
import { actorOf, logSentence } from '@/lib/i18n/log-sentence'
import { momentInWords } from '@/lib/i18n/moment-in-words'
import { personName } from '@/lib/i18n/person-name'
import { translator } from '@/lib/i18n/translator'
import { eventFacts, groundExplanation } from './event-facts'
import style from './log.module.css'

type Props = Readonly<{
  locale: Locale
  whose: LogDto['whose']
  row: LogRowDto
  /** It can be chosen for a letter. */
  choosable?: boolean
}>

const shapeOf = {
  use: houseShape,
  disclosure: arrowShape,
  refused: barredShape,
  'own-view': personShape,
  'view-on-behalf': personShape,
  statement: penShape,
  maintenance: cycleShape,
  run: cycleShape,
  unknown: infoShape,
} as const satisfies Record<string, Shape>

/** A row of the log: a sentence that unfolds to its fields. */
export function LogEvent({ locale, whose, row, choosable = false }: Props) {
  const t = translator(locale)
  const perspective = isOwn(whose) ? 'self' : 'other'
  const kind = row.automatic && row.kind === 'use' ? 'run' : (row.kind ?? 'unknown')
  const names = { client: personName(locale, whose), reader: whose.actorName }
  return (
    <details className={row.kind === 'refused' ? `${style.event} ${style.refused}` : style.event}>
      <summary>
        <span className={style.date}>
          <time dateTime={row.last}>
            {formatDate(locale, row.last)} <br />
            {t('log.clock', { time: formatTime(locale, row.last) })}
          </time>
        </span>
        <span className={style.text}>
          <span className={style.kind}>
            <Icon shape={shapeOf[kind]} /> {t(`log.kind.${kind}`)}
          </span>{' '}
          <Sentence locale={locale} row={row} sentence={logSentence(locale, row, perspective)} />
          {row.marks.map((mark) => (
            <span key={mark} className={style.mark}>
              <Icon shape={infoShape} /> {t(`log.mark.${mark}`)}
            </span>
          ))}
        </span>
      </summary>
      <div className={style.body}>
        <Facts
          wide
          facts={eventFacts({ locale, row, handle: whose.handle, names, capacity: whose.capacity })}
        />
        <More summary={t('log.whyHeading')}>
          <p>{groundExplanation(locale, row, perspective)}</p>
        </More>
        {row.automatic ? <p>{t('log.runExplain')}</p> : null}
        {row.marks.length > 0 ? <p>{t('log.mark.note')}</p> : null}
        {row.events > 1 ? (
          <p>
            <a className={text.go} href={`${paths.log(locale, whose.handle)}?row=${row.id}`}>
              {t('log.unfold', { count: row.events })}
              <Apart locale={locale} row={row} />
            </a>
          </p>
        ) : null}
        {row.asked ? <Ask locale={locale} whose={whose} row={row} choosable={choosable} /> : null}
      </div>
    </details>
  )
}

/** The name of the one who acted stands out where the sentence begins with it. */
function Sentence({ locale, row, sentence }: { locale: Locale; row: LogRowDto; sentence: string }) {
  const actor = actorOf(locale, row)
  if (!sentence.startsWith(actor)) return <span>{sentence}</span>
  return (
    <span>
      <strong>{actor}</strong>
      {sentence.slice(actor.length)}
    </span>
  )
}

/** What is pressed is called the same in each row: to those who hear it alone it says of which. */
function Apart({ locale, row }: Pick<Props, 'locale' | 'row'>) {
  return <Hidden>, {momentInWords(locale, row.last)}</Hidden>
}

function Ask({ locale, whose, row, choosable }: Props) {
  const t = translator(locale)
  const letter = `${paths.logLetter(locale, whose.handle)}?row=${row.id}`
  return (
    <>
      <h3>{t('log.ask.heading')}</h3>
      <p>{t('log.ask.text', { controller: row.asked?.name[locale] ?? '' })}</p>
      <p>{t('log.staff')}</p>
      <p>
        <ButtonLink look="second" href={letter}>
          {t('log.ask.letter')}
          <Apart locale={locale} row={row} />
        </ButtonLink>
      </p>
      {choosable ? (
        <Choice
          id={`choose-${row.id}`}
          name="row"
          value={row.id}
          label={
            <>
              {t('log.ask.choose')}
              <Apart locale={locale} row={row} />
            </>
          }
          hint={t('log.ask.chooseHint')}
          errorWord={t('common.error')}
        />
      ) : null}
    </>
  )
}
