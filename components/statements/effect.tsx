import { Hidden } from '@/components/ui/hidden'
import { Icon } from '@/components/ui/icon'
import { closedShape, doneShape, openedShape } from '@/components/ui/icon-shapes'
import { Word } from '@/components/ui/word'
import type { StatementPreviewDto } from '@/lib/contracts/portal/statement-preview'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { effectParties } from './effect-parties'
import type { Party } from './party'
import { stayingParties } from './staying-parties'
import style from './statements.module.css'

type Props = Readonly<{ locale: Locale; preview: StatementPreviewDto }>

const headings = {
  'consent-given': 'statements.before.opensHeading',
  'consent-renewed': 'statements.before.goesOnHeading',
  'consent-withdrawn': 'statements.before.closesHeading',
  'prohibition-set': 'statements.before.closesHeading',
  'prohibition-cancelled': 'statements.before.opensAgainHeading',
} as const

/** Left what changes and towards whom; right what stays, by name. */
export function Effect({ locale, preview }: Props) {
  const t = translator(locale)
  const { kind } = preview
  const closes = kind === 'consent-withdrawn' || kind === 'prohibition-set'
  return (
    <div className={style.effect}>
      <section className={closes ? `${style.column} ${style.closes}` : style.column}>
        <h2>
          <Icon shape={closes ? closedShape : openedShape} /> {t(headings[kind])}
        </h2>
        <Parties locale={locale} parties={effectParties(locale, preview)} />
      </section>
      <section className={style.column}>
        <h2>
          <Icon shape={doneShape} />{' '}
          {t(closes ? 'statements.before.notStopped' : 'statements.before.unchanged')}
        </h2>
        <Parties locale={locale} parties={stayingParties(locale, preview)} />
      </section>
    </div>
  )
}

function Parties({ locale, parties }: Readonly<{ locale: Locale; parties: readonly Party[] }>) {
  const t = translator(locale)
  return (
    <ul className={style.parties}>
      {parties.map(({ key, name, today, then, texts, word }) => (
        <li key={key}>
          <h3>{name}</h3>
          <p className={style.change}>
            {then === null ? (
              <strong>{today}</strong>
            ) : (
              <>
                <span>{today}</span>{' '}
                <span>
                  <Hidden>{t('statements.before.to')}</Hidden>
                  <span aria-hidden="true">→</span>
                </span>{' '}
                <strong>{then}</strong>
              </>
            )}
          </p>
          {texts.map((said) => (
            <p key={said}>{said}</p>
          ))}
          {word ? <Word locale={locale} word={word} /> : null}
        </li>
      ))}
    </ul>
  )
}
