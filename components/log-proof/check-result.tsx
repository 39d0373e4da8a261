import { Facts, type Fact } from '@/components/ui/facts'
import layout from '@/components/ui/layout.module.css'
import { Notice } from '@/components/ui/notice'
import { SavedFile } from '@/components/ui/saved-file'
import { Section } from '@/components/ui/section'
import text from '@/components/ui/text.module.css'
import { paths } from '@/lib/addresses/paths'
import type { LogCheck, LogProofDto } from '@/lib/contracts/portal/log-proof'
import { witnessText } from '@/lib/domain/log/log-witness'
import { shortNumber } from '@/lib/domain/text/short-number'
import { formatDate } from '@/lib/i18n/dates'
import { formatTime } from '@/lib/i18n/format-time'
import type { Locale } from '@/lib/i18n/locales'
import { translator, type Translate } from '@/lib/i18n/translator'
import { BrowserCheck } from './browser-check'
import { browserWords } from './browser-words'
import { comparedWith, leftOut } from './left-out'
import style from './log-proof.module.css'
import { Restores } from './restores'

type Check = NonNullable<LogProofDto['check']>
type Props = Readonly<{ locale: Locale; handle: string; check: Check; kept: string | null }>

/** What the check came to, here and in the reader's own browser. */
export function CheckResult({ locale, handle, check, kept }: Props) {
  const t = translator(locale)
  return (
    <>
      <Section heading={t('logProof.resultHeading')} id="result">
        <div className={layout.stack}>
          <Verdict locale={locale} check={check} />
          {check.state === 'read' ? <Facts wide facts={factsOf(check, t)} /> : null}
          {check.state === 'read' && check.saved && check.saved.compared > 0 ? (
            <SavedRows locale={locale} saved={check.saved} />
          ) : null}
          {check.state === 'read' ? <Restores locale={locale} restores={check.restores} /> : null}
        </div>
      </Section>
      <Section heading={t('logProof.browser.heading')}>
        <div className={layout.stack}>
          <p>{t('logProof.browser.lead')}</p>
          <BrowserCheck
            address={paths.logProofPiece(locale, handle)}
            kept={kept}
            words={browserWords(t)}
          />
        </div>
      </Section>
      {check.state === 'read' && check.head ? (
        <Keep locale={locale} handle={handle} head={check.head} />
      ) : null}
    </>
  )
}

function Verdict({ locale, check }: { locale: Locale; check: Check }) {
  const t = translator(locale)
  const left = check.state === 'read' ? leftOut(check, t) : []
  const outcome = check.state === 'read' ? outcomeOf(check, left) : 'not-run'
  if (outcome === 'not-run' || check.state !== 'read') {
    return (
      <Notice kind="info" heading={t('logProof.notRun')} level={3}>
        <p>{t('logProof.notRunText')}</p>
        <Left t={t} left={left} />
      </Notice>
    )
  }
  if (outcome === 'failed') {
    return (
      <Notice kind="stop" heading={t('logProof.failed')} level={3}>
        <p>{t('logProof.failedText')}</p>
        <Left t={t} left={left} />
      </Notice>
    )
  }
  if (outcome === 'lost') {
    return (
      <Notice kind="info" heading={t('logProof.lost')} level={3}>
        <p>{t('logProof.lostText')}</p>
        <Left t={t} left={left} />
      </Notice>
    )
  }
  const { checkedAt } = check
  const moment = { date: formatDate(locale, checkedAt), time: formatTime(locale, checkedAt) }
  const compared = comparedWith(check, t).join(' ')
  return outcome === 'partly' ? (
    <Notice kind="info" heading={t('logProof.partly')} level={3}>
      <p>
        {t('logProof.partlyText', moment)} {compared}
      </p>
      <Left t={t} left={left} />
    </Notice>
  ) : (
    <Notice kind="done" heading={t('logProof.ok')} level={3}>
      <p>
        {t('logProof.okText', moment)} {compared}
      </p>
    </Notice>
  )
}

/** What was given and says nothing here, for it was not compared. */
function Left({ t, left }: { t: Translate; left: readonly string[] }) {
  if (left.length === 0) return null
  return (
    <>
      <p>{t('logProof.left')}</p>
      <ul className={text.list}>
        {left.map((why) => (
          <li key={why}>{why}</li>
        ))}
      </ul>
    </>
  )
}

/**
 * One part that does not hold is enough; one that could not be checked is no "ok", nor is one that a restore has lost, nor is anything that was
 * given and not compared.
 */
function outcomeOf({ chain, tree, rows, witness, saved }: LogCheck, left: readonly string[]) {
  const parts = [chain, tree, rows.outcome]
  const given = [witness?.outcome, saved?.outcome]
  if ([...parts, ...given].some((part) => part === 'failed' || part === 'unproven')) return 'failed'
  if (parts.includes('not-run')) return 'not-run'
  if (witness?.outcome === 'lost') return 'lost'
  return left.length > 0 ? 'partly' : 'ok'
}

/** What the verdict itself tells. */
const uncompared: readonly string[] = ['unreadable', 'not-run']

function factsOf({ chain, tree, rows, witness }: LogCheck, t: Translate): Fact[] {
  const { outcome, checked, skipped } = rows
  const ofRows =
    outcome === 'ok' ? t('logProof.rows.ok', { count: checked }) : t('logProof.rows.failed')
  return [
    { label: t('logProof.chain.label'), value: t(`logProof.chain.${chain}`) },
    { label: t('logProof.tree.label'), value: t(`logProof.tree.${tree}`) },
    {
      label: t('logProof.rows.label'),
      value: skipped > 0 ? `${ofRows} ${t('logProof.rows.skipped', { count: skipped })}` : ofRows,
    },
    ...(witness && !uncompared.includes(witness.outcome)
      ? [{ label: t('logProof.witness.label'), value: t(`logProof.witness.${witness.outcome}`) }]
      : []),
  ]
}

type Saved = NonNullable<LogCheck['saved']>

/** Which of the saved rows are not as they were (L7). */
function SavedRows({ locale, saved }: { locale: Locale; saved: Saved }) {
  const t = translator(locale)
  const { same, missing, lost, changed, added } = saved
  const lists = [
    [t('logProof.saved.missing', { count: missing.length }), missing],
    [t('logProof.saved.lost', { count: lost.length }), lost],
    [t('logProof.saved.changed', { count: changed.length }), changed],
  ] as const
  return (
    <>
      <p>
        {t('logProof.saved.same', { count: same })}{' '}
        {t(added.more ? 'logProof.saved.addedMore' : 'logProof.saved.added', {
          count: added.count,
        })}
      </p>
      {lists.map(([heading, rows]) =>
        rows.length === 0 ? null : (
          <div key={heading}>
            <p>{heading}</p>
            <ul className={text.list}>
              {rows.map(({ id, at }) => (
                <li key={id}>
                  {t('logProof.saved.row', {
                    number: shortNumber(id),
                    date: formatDate(locale, at),
                    time: formatTime(locale, at),
                  })}
                </li>
              ))}
            </ul>
          </div>
        ),
      )}
    </>
  )
}

type Head = NonNullable<LogCheck['head']>

function Keep({ locale, handle, head }: { locale: Locale; handle: string; head: Head }) {
  const t = translator(locale)
  const { signedAt } = head
  const moment = { date: formatDate(locale, signedAt), time: formatTime(locale, signedAt) }
  return (
    <Section heading={t('logProof.keep.heading')}>
      <div className={layout.stack}>
        <p>{t('logProof.keep.lead')}</p>
        <Facts
          facts={[
            {
              label: t('logProof.keep.value'),
              value: <span className={style.value}>{witnessText(head)}</span>,
            },
            { label: t('logProof.keep.signed'), value: t('logProof.keep.signedAt', moment) },
          ]}
        />
        <a className={text.go} href={paths.logHeadFile(locale, handle, head.size)}>
          {t('logProof.keep.file')}
        </a>
        <SavedFile locale={locale} />
      </div>
    </Section>
  )
}
