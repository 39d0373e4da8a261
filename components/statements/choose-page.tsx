import layout from '@/components/ui/layout.module.css'
import { Notice } from '@/components/ui/notice'
import text from '@/components/ui/text.module.css'
import { Word } from '@/components/ui/word'
import type { StatementChoicesDto } from '@/lib/contracts/portal/statement-choice'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { ChooseForm } from './choose-form'
import type { ChooseProblem } from './choose-problems'
import { Hindered } from './hindered'
import { PageFrame } from './page-frame'
import { perspectiveOf } from './perspective'

type Props = Readonly<{
  locale: Locale
  choices: StatementChoicesDto
  problem?: ChooseProblem
}>

/** Step 1 of a prohibition: the smallest target that is enough. */
export function ChoosePage({ locale, choices, problem }: Props) {
  const t = translator(locale)
  const { whose, hindrance } = choices
  return (
    <PageFrame
      locale={locale}
      whose={whose}
      title={t('statements.choose.title')}
      step="choose"
      error={problem !== undefined}
    >
      {hindrance ? (
        <Hindered locale={locale} whose={whose} hindrance={hindrance} />
      ) : (
        <div className={layout.two}>
          <div className={layout.stackLarge}>
            {problem ? <Problem locale={locale} problem={problem} /> : null}
            <p>{t('statements.choose.lead')}</p>
            <ChooseForm locale={locale} choices={choices} problem={problem} />
          </div>
          <aside aria-label={t('statements.choose.good')}>
            <div className={`${text.panel} ${layout.stack}`}>
              <h2>{t('statements.choose.good')}</h2>
              <p>{t('statements.choose.free')}</p>
              <p>{t('statements.choose.without')}</p>
              <p>{t('statements.choose.risk', perspectiveOf(whose))}</p>
              <Word locale={locale} word="service-task" />
              <Word locale={locale} word="controller" />
            </div>
          </aside>
        </div>
      )}
    </PageFrame>
  )
}

function Problem({ locale, problem }: { locale: Locale; problem: ChooseProblem }) {
  const t = translator(locale)
  const wanting = problem === 'all' ? 'kind' : problem
  const field = wanting === 'kind' ? 'kind-document' : `choice-${wanting}`
  return (
    <Notice kind="stop" heading={t('validation.heading', { count: 1 })}>
      <ul className={text.list}>
        <li>
          <a className={text.go} href={`#${field}`}>
            {t(`statements.choose.error.${wanting}`)}
          </a>
        </li>
      </ul>
    </Notice>
  )
}
