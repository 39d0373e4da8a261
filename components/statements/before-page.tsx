import { Notice } from '@/components/ui/notice'
import layout from '@/components/ui/layout.module.css'
import { Section } from '@/components/ui/section'
import text from '@/components/ui/text.module.css'
import { paths } from '@/lib/addresses/paths'
import type { StatementPreviewDto } from '@/lib/contracts/portal/statement-preview'
import { formatDate } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { translator, type Translate } from '@/lib/i18n/translator'
import { ConfirmForm } from './confirm-form'
import { ConsentMeaning } from './consent-meaning'
import { Covers } from './covers'
import { Effect } from './effect'
import { PageFrame } from './page-frame'
import { perspectiveOf } from './perspective'

/** Why the form of a preview came back: nothing was registered, or it is not known. */
export const beforeProblems = ['outdated', 'not-saved', 'unsure'] as const
type BeforeProblem = (typeof beforeProblems)[number]

type Props = Readonly<{
  locale: Locale
  preview: StatementPreviewDto
  /** Where the form goes. */
  action: string
  /** Where the choice can be changed. */
  change?: string
  problem?: BeforeProblem
}>

/** What a statement does and does not stop, before it is registered (C5). */
export function BeforePage({ locale, preview, action, change, problem }: Props) {
  const t = translator(locale)
  const { whose, kind, inForceSince } = preview
  const giving = kind === 'consent-given' || kind === 'consent-renewed'
  return (
    <PageFrame
      locale={locale}
      whose={whose}
      title={t(`statements.before.title.${kind}`)}
      lead={leadOf(preview, t)}
      step={kind === 'prohibition-set' ? 'see' : undefined}
      error={problem !== undefined}
    >
      {inForceSince ? (
        <InForce locale={locale} whose={whose} since={inForceSince} />
      ) : (
        <div className={layout.sections}>
          {problem ? (
            <Notice kind="stop" heading={t(`statements.problem.${problem}.title`)}>
              <p>{t(`statements.problem.${problem}.text`)}</p>
            </Notice>
          ) : null}
          {giving ? <ConsentMeaning locale={locale} whose={whose} /> : null}
          <Covers locale={locale} preview={preview} />
          <Effect locale={locale} preview={preview} />
          <ConfirmForm locale={locale} preview={preview} action={action} change={change} />
        </div>
      )}
    </PageFrame>
  )
}

type InForceProps = Readonly<{ locale: Locale; whose: StatementPreviewDto['whose']; since: string }>

/** It was stated already: that is all there is to say. */
function InForce({ locale, whose, since }: InForceProps) {
  const t = translator(locale)
  return (
    <Section heading={t('statements.before.inForce')}>
      <div className={layout.stack}>
        <p>{t('statements.before.inForceText', { date: formatDate(locale, since) })}</p>
        <p>
          <a className={text.go} href={paths.statements(locale, whose.handle)}>
            {t('statements.before.back')}
          </a>
        </p>
      </div>
    </Section>
  )
}

function leadOf(preview: StatementPreviewDto, t: Translate) {
  const { kind, whose, informationVersion: version, inForceSince } = preview
  if (inForceSince) return undefined
  if (kind === 'consent-given') return t('statements.before.consentLead', perspectiveOf(whose))
  if (kind === 'consent-renewed') return t('statements.before.renewLead', { version })
  return undefined
}
