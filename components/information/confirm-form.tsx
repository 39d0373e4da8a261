import { Button, ButtonLink } from '@/components/ui/button'
import { Choice } from '@/components/ui/choice'
import layout from '@/components/ui/layout.module.css'
import { OfThisLogin } from '@/components/ui/of-this-login'
import { isOwn } from '@/components/ui/plate-of'
import { Section } from '@/components/ui/section'
import { paths } from '@/lib/addresses/paths'
import type { InformationDto } from '@/lib/contracts/portal/information'
import type { Whose } from '@/lib/contracts/portal/whose'
import { formatDate } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { personName } from '@/lib/i18n/person-name'
import { translator } from '@/lib/i18n/translator'

type Props = Readonly<{
  locale: Locale
  whose: Whose
  information: Extract<InformationDto['information'], { state: 'read' }>
  /** The box was not ticked. */
  error: boolean
}>

/** One box to tick; the way out is to log out, or for a minor to go on without. */
export function ConfirmForm({ locale, whose, information, error }: Props) {
  const t = translator(locale)
  const { version, validFrom, mustConfirm } = information
  const { handle } = whose
  const checkbox = isOwn(whose) ? 'information.checkbox' : 'information.checkboxFor'
  return (
    <Section heading={t('information.confirmHeading')}>
      <form
        className={layout.stackLarge}
        method="post"
        action={paths.confirmInformation(locale, handle)}
      >
        <p>{t('information.meaning')}</p>
        <OfThisLogin whose={whose} />
        <input type="hidden" name="version" value={version} />
        <Choice
          id="received"
          name="received"
          value="true"
          label={t(checkbox, { name: personName(locale, whose) })}
          hint={t('information.version', { version, date: formatDate(locale, validFrom) })}
          error={error ? t('validation.tickInformation') : undefined}
          errorWord={t('common.error')}
        />
        <div className={`${layout.buttons} ${layout.buttonsWide}`}>
          <Button>{t('information.confirm')}</Button>
          {mustConfirm ? (
            <Button look="second" formAction={paths.logout(locale)} formNoValidate>
              {t('information.leave')}
            </Button>
          ) : (
            <ButtonLink look="second" href={paths.overview(locale, handle)}>
              {t('information.skip')}
            </ButtonLink>
          )}
        </div>
      </form>
    </Section>
  )
}
