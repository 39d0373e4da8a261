import { Button, ButtonLink } from '@/components/ui/button'
import { Facts } from '@/components/ui/facts'
import { Tag } from '@/components/ui/tag'
import { paths } from '@/lib/client/paths'
import type { ActingForDto } from '@/lib/contracts/portal/behalf'
import { formatDate } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { personName } from '@/lib/i18n/person-name'
import { translator } from '@/lib/i18n/translator'
import style from './behalf.module.css'

type Props = Readonly<{ locale: Locale; person: ActingForDto }>

/** One person: by what right, until when, what one may do, and the ways in and out. */
export function ActingFor({ locale, person }: Props) {
  const t = translator(locale)
  const { handle, access } = person
  const name = personName(locale, { ...person, capacity: access })
  const open = access !== 'health-only'
  return (
    <li className={style.person}>
      <div>
        <h3>{name}</h3>
        {open ? (
          <Facts facts={factsOf(locale, person, access)} wide />
        ) : (
          <>
            <p>{t('behalf.healthOnly.text', { name })}</p>
            <p>{t('behalf.healthOnly.how')}</p>
          </>
        )}
      </div>
      <div className={style.acts}>
        {open ? (
          <ButtonLink href={paths.overview(locale, handle)}>
            {t('behalf.openPerson', { name })}
          </ButtonLink>
        ) : (
          <p>
            <Tag>{t('behalf.cannotOpen')}</Tag>
          </p>
        )}
        <form method="post" action={paths.stopActing(locale)}>
          <input type="hidden" name="handle" value={handle} />
          <Button look="second" wide>
            {open
              ? `${t('behalf.bar.stop')} ${t('behalf.bar.stopMore', { name })}`
              : t('behalf.remove', { name })}
          </Button>
        </form>
      </div>
    </li>
  )
}

type Open = Exclude<ActingForDto['access'], 'health-only'>

function factsOf(locale: Locale, { until }: ActingForDto, access: Open) {
  const t = translator(locale)
  return [
    { label: t('behalf.label.ground'), value: t(`behalf.ground.${access}`) },
    {
      label: t('behalf.label.until'),
      value: until
        ? t('behalf.untilMinor', { date: formatDate(locale, until) })
        : t('behalf.untilMandate'),
    },
    { label: t('behalf.label.may'), value: t(`behalf.may.${access}`) },
    { label: t('behalf.label.mayNot'), value: t(`behalf.mayNot.${access}`) },
  ]
}
