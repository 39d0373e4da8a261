import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import layout from '@/components/ui/layout.module.css'
import { OfThisLogin } from '@/components/ui/of-this-login'
import { Section } from '@/components/ui/section'
import { paths } from '@/lib/addresses/paths'
import type { Whose } from '@/lib/contracts/portal/whose'
import { formatDate } from '@/lib/i18n/dates'
import { formatTime } from '@/lib/i18n/format-time'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'

type Props = Readonly<{
  locale: Locale
  whose: Whose
  /** Until when the code can be used, ISO instant. */
  until: string
  error: boolean
}>

/** Asks for the code out of the mail, on the page where the address was given: no link has to find this login again. */
export function CodeForm({ locale, whose, until, error }: Props) {
  const t = translator(locale)
  const when = { date: formatDate(locale, until), time: formatTime(locale, until) }
  return (
    <Section heading={t('notifications.waiting.heading')} kind="bare">
      <form
        className={layout.stackLarge}
        method="post"
        action={paths.useNotificationsCode(locale, whose.handle)}
        noValidate
      >
        <OfThisLogin whose={whose} />
        <p>{t('notifications.waiting.text', when)}</p>
        <Field
          id="code"
          name="code"
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={60}
          required
          label={t('notifications.waiting.code')}
          hint={t('notifications.waiting.hint')}
          error={error ? t('notifications.problem.code') : undefined}
          errorWord={t('common.error')}
        />
        <div className={`${layout.buttons} ${layout.buttonsWide}`}>
          <Button>{t('notifications.waiting.submit')}</Button>
        </div>
        <p>{t('notifications.waiting.missing')}</p>
      </form>
    </Section>
  )
}
