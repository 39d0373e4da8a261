import { Button, ButtonLink } from '@/components/ui/button'
import layout from '@/components/ui/layout.module.css'
import { OfThisLogin } from '@/components/ui/of-this-login'
import { Section } from '@/components/ui/section'
import text from '@/components/ui/text.module.css'
import { paths } from '@/lib/addresses/paths'
import type { StatementPreviewDto } from '@/lib/contracts/portal/statement-preview'
import type { Locale } from '@/lib/i18n/locales'
import { personName } from '@/lib/i18n/person-name'
import { translator } from '@/lib/i18n/translator'
import { perspectiveOf } from './perspective'

type Props = Readonly<{
  locale: Locale
  preview: StatementPreviewDto
  action: string
  change?: string
}>

/** The statement itself, after all that it does: the key makes it one however often the form is sent (C6). */
export function ConfirmForm({ locale, preview, action, change }: Props) {
  const t = translator(locale)
  const { whose, kind, key, basis, informationVersion: version } = preview
  const said = { ...perspectiveOf(whose), name: personName(locale, whose) }
  return (
    <Section heading={t(`statements.before.question.${kind}`)}>
      <form className={layout.stackLarge} method="post" action={action}>
        <p>{t(`statements.before.statement.${kind}`, said)}</p>
        <p className={`${text.small} ${text.quiet}`}>
          {t('statements.before.version', { version })}
        </p>
        <OfThisLogin whose={whose} />
        <input type="hidden" name="key" value={key} />
        <input type="hidden" name="basis" value={basis} />
        <div className={`${layout.buttons} ${layout.buttonsWide}`}>
          <Button>{t(`statements.before.submit.${kind}`)}</Button>
          {change ? (
            <ButtonLink look="second" href={change}>
              {t('statements.before.changeChoice')}
            </ButtonLink>
          ) : null}
          <a className={text.go} href={paths.statements(locale, whose.handle)}>
            {t('statements.choose.cancel')}
          </a>
        </div>
      </form>
    </Section>
  )
}
