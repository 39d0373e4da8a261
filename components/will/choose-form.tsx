import { Button } from '@/components/ui/button'
import { Choice } from '@/components/ui/choice'
import { Hidden } from '@/components/ui/hidden'
import layout from '@/components/ui/layout.module.css'
import { OfThisLogin } from '@/components/ui/of-this-login'
import text from '@/components/ui/text.module.css'
import { paths } from '@/lib/client/paths'
import type { WillChoicesDto } from '@/lib/contracts/portal/will-choice'
import { prohibitionTargets } from '@/lib/domain/codes/statements'
import type { Target } from '@/lib/domain/will/target'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import type { ChooseProblem } from './choose-problems'
import { ChoiceFields } from './choice-fields'
import { LiveEffect } from './live-effect'

type Props = Readonly<{
  locale: Locale
  choices: WillChoicesDto
  chosen: Target | null
  problem?: ChooseProblem
}>

/** A plain POST: what is chosen goes into a draft of the session, not into an address. */
export function ChooseForm({ locale, choices, chosen, problem }: Props) {
  const t = translator(locale)
  const { handle } = choices.whose
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
          <Hidden>{t('will.choose.title')}</Hidden>
        </legend>
        {prohibitionTargets.map((each) => (
          <Choice
            key={each}
            radio
            id={`kind-${each}`}
            name="kind"
            value={each}
            chosen={each === kind}
            label={t(`will.choose.kind.${each}.label`)}
            hint={t(`will.choose.kind.${each}.hint`)}
            errorWord={t('common.error')}
          >
            {each === 'all' ? null : (
              <ChoiceFields
                locale={locale}
                kind={each}
                choices={choices}
                chosen={chosen}
                error={problem === each ? t(`will.choose.error.${each}`) : undefined}
              />
            )}
          </Choice>
        ))}
      </fieldset>
      <p className={`${text.small} ${text.quiet}`} id="count-note">
        {t('will.choose.countNote')}
      </p>
      <LiveEffect
        handle={handle}
        url={paths.prohibitionEffect(locale, handle)}
        failed={t('will.live.failed')}
      />
      <div className={`${layout.buttons} ${layout.buttonsWide}`}>
        <Button>{t('will.choose.submit')}</Button>
        <a className={text.go} href={paths.will(locale, handle)}>
          {t('will.choose.cancel')}
        </a>
      </div>
    </form>
  )
}
