import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import layout from '@/components/ui/layout.module.css'
import { OfThisLogin } from '@/components/ui/of-this-login'
import { isOwn } from '@/components/ui/plate-of'
import { Section } from '@/components/ui/section'
import { paths } from '@/lib/addresses/paths'
import type { DocumentNotifications } from '@/lib/domain/codes/document-notifications'
import type { Whose } from '@/lib/contracts/portal/whose'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { DocumentBoxes } from './document-boxes'

type Props = Readonly<{
  locale: Locale
  whose: Whose
  /** Messages are on: another address takes the place of the one that there is. */
  on: boolean
  documents: DocumentNotifications
  error: boolean
}>

/** Asks for the address. What was typed does not come back: it stands in no address of a page. */
export function AddressForm({ locale, whose, on, documents, error }: Props) {
  const t = translator(locale)
  return (
    <Section heading={t(on ? 'notifications.form.change' : 'notifications.form.turnOn')}>
      <form
        className={layout.stackLarge}
        method="post"
        action={paths.askForNotifications(locale, whose.handle)}
        noValidate
      >
        <OfThisLogin whose={whose} />
        <p>{t('notifications.form.how')}</p>
        <Field
          id="address"
          name="address"
          type="email"
          autoComplete="email"
          maxLength={254}
          required
          label={t('notifications.form.address')}
          hint={t('notifications.form.hint')}
          error={error ? t('notifications.problem.address') : undefined}
          errorWord={t('common.error')}
        />
        {on ? (
          <input type="hidden" name="tell" value={documents} />
        ) : (
          <DocumentBoxes locale={locale} chosen={documents} acting={!isOwn(whose)} />
        )}
        <div className={`${layout.buttons} ${layout.buttonsWide}`}>
          <Button>{t('notifications.form.submit')}</Button>
        </div>
      </form>
    </Section>
  )
}
