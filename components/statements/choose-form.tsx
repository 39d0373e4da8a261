import { Button } from '@/components/ui/button'
import { Choice } from '@/components/ui/choice'
import { Hidden } from '@/components/ui/hidden'
import layout from '@/components/ui/layout.module.css'
import { OfThisLogin } from '@/components/ui/of-this-login'
import text from '@/components/ui/text.module.css'
import { paths } from '@/lib/addresses/paths'
import type { StatementChoicesDto } from '@/lib/contracts/portal/statement-choice'
import { prohibitionTargets } from '@/lib/domain/codes/statements'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import type { ChooseProblem } from './choose-problems'
import { ChoiceFields } from './choice-fields'
import { LiveEffect } from './live-effect'

type Props = Readonly<{
  locale: Locale
  choices: StatementChoicesDto
  problem?: ChooseProblem
}>

/** A plain POST: what is chosen goes into a draft of the session, not into an address. */
export function ChooseForm({ locale, choices, problem }: Props) {
  const t = translator(locale)
  const { handle } = choices.whose
  const { chosen } = choices
  const kind = chosen?.kind ?? (problem === 'kind' ? undefined : problem)
  return (
    <form
      className={layout.stackLarge}
      method="post"
      action={paths.chooseProhibition(locale, handle)}
    >
      <OfThisLogin whose={choices.whose} />
      <fieldset aria-describedby="count-note">
        <legend>
          <Hidden>{t('statements.choose.title')}</Hidden>
        </legend>
        {prohibitionTargets.map((each) => (
          <Choice
            key={each}
            radio
            id={`kind-${each}`}
            name="kind"
            value={each}
            chosen={each === kind}
            label={t(`statements.choose.kind.${each}.label`)}
            hint={t(`statements.choose.kind.${each}.hint`)}
            errorWord={t('common.error')}
          >
            {each === 'all' ? null : (
              <ChoiceFields
                locale={locale}
                kind={each}
                choices={choices}
                error={problem === each ? t(`statements.choose.error.${each}`) : undefined}
              />
            )}
          </Choice>
        ))}
      </fieldset>
      <p className={`${text.small} ${text.quiet}`} id="count-note">
        {t('statements.choose.countNote')}
      </p>
      <LiveEffect
        handle={handle}
        url={paths.prohibitionEffect(locale, handle)}
        failed={t('statements.live.failed')}
      />
      <div className={`${layout.buttons} ${layout.buttonsWide}`}>
        <Button>{t('statements.choose.submit')}</Button>
        <a className={text.go} href={paths.statements(locale, handle)}>
          {t('statements.choose.cancel')}
        </a>
      </div>
    </form>
  )
}
