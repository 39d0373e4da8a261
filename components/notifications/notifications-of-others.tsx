import { Button } from '@/components/ui/button'
import layout from '@/components/ui/layout.module.css'
import { OfThisLogin } from '@/components/ui/of-this-login'
import { Section } from '@/components/ui/section'
import text from '@/components/ui/text.module.css'
import { paths } from '@/lib/addresses/paths'
import type { NotificationsOfOthers } from '@/lib/contracts/portal/notifications'
import type { Whose } from '@/lib/contracts/portal/whose'
import type { Locale } from '@/lib/i18n/locales'
import { personName } from '@/lib/i18n/person-name'
import { translator } from '@/lib/i18n/translator'

type Props = Readonly<{ locale: Locale; whose: Whose; others: NotificationsOfOthers }>

/** The way to messages about those for whom one acts, each on a page of that person (R4), and the end of all of them. */
export function NotificationsOfOthersSection({ locale, whose, others: { people, any } }: Props) {
  const t = translator(locale)
  return (
    <Section heading={t('notifications.others.heading')}>
      <div className={layout.stack}>
        <p>{t('notifications.others.text')}</p>
        {people.length === 0 ? (
          <p>
            {t('notifications.others.nobody')}{' '}
            <a className={text.go} href={paths.representations(locale)}>
              {t('notifications.others.choose')}
            </a>
          </p>
        ) : (
          <ul className={text.list}>
            {people.map((person) => (
              <li key={person.handle}>
                <a className={text.go} href={paths.notifications(locale, person.handle)}>
                  {t('notifications.others.link', { name: personName(locale, person) })}
                </a>
                {person.told ? ` ${t('notifications.others.told')}` : null}
              </li>
            ))}
          </ul>
        )}
        {any ? (
          <form
            className={layout.stack}
            method="post"
            action={paths.stopNotifications(locale, 'self')}
          >
            <OfThisLogin whose={whose} />
            <input type="hidden" name="whose" value="others" />
            <p>{t('notifications.others.any')}</p>
            <p>
              <Button look="second">{t('notifications.others.stop')}</Button>
            </p>
          </form>
        ) : null}
      </div>
    </Section>
  )
}
