import { More } from '@/components/ui/more'
import { Section } from '@/components/ui/section'
import text from '@/components/ui/text.module.css'
import type { LogPartyDto, ReadLog } from '@/lib/contracts/portal/log'
import { formatMonth } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import type { Perspective } from '@/lib/i18n/log-sentence'
import { translator } from '@/lib/i18n/translator'
import style from './log.module.css'

type Props = Readonly<{ locale: Locale; chart: ReadLog['chart']; perspective: Perspective }>

/** Who has used the data in twelve months: bars that repeat what stands beside them, and a table by month. */
export function LogChart({ locale, chart, perspective }: Props) {
  const t = translator(locale)
  const most = Math.max(...chart.parties.map(({ times }) => times), 1)
  const nameOf = (party: LogPartyDto) => partyName(locale, party, perspective)
  return (
    <Section heading={t('log.chart.heading')} id="chart">
      {chart.parties.length === 0 ? (
        <p>{t('log.chart.none')}</p>
      ) : (
        <>
          <ul className={style.bars}>
            {chart.parties.map((party) => (
              <li key={nameOf(party)}>
                <span>{nameOf(party)}</span> <b>{t('log.chart.times', { count: party.times })}</b>
                <Bar share={party.times} most={most} />
              </li>
            ))}
          </ul>
          <More summary={t('log.chart.table')} plain>
            <table className={style.table}>
              <caption>{t('log.chart.caption')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('log.chart.month')}</th>
                  <th scope="col">{t('log.chart.who')}</th>
                  <th scope="col">{t('log.chart.number')}</th>
                </tr>
              </thead>
              <tbody>
                {chart.months.flatMap(({ month, parties }) =>
                  parties.map((party, index) => (
                    <tr key={`${month} ${nameOf(party)}`}>
                      {index === 0 ? (
                        <th scope="rowgroup" rowSpan={parties.length}>
                          {formatMonth(locale, month).replace('\u00a0', ' ')}
                        </th>
                      ) : null}
                      <td>{nameOf(party)}</td>
                      <td>{party.times}</td>
                    </tr>
                  )),
                )}
              </tbody>
            </table>
          </More>
        </>
      )}
      <p className={`${text.small} ${text.quiet}`}>{t('log.chart.noRuns')}</p>
    </Section>
  )
}

function Bar({ share, most }: { share: number; most: number }) {
  return (
    <svg
      className={style.bar}
      viewBox={`0 0 ${most} 1`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <rect width={share} height="1" />
    </svg>
  )
}

function partyName(locale: Locale, { who, organisation }: LogPartyDto, perspective: Perspective) {
  const t = translator(locale)
  if (who !== 'organisation') return t(`log.chart.${who}`, { perspective })
  return organisation === null || organisation.id === ''
    ? t('log.actor.unknown')
    : organisation.name[locale]
}
