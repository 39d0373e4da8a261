import { Button, ButtonLink } from '@/components/ui/button'
import { Facts } from '@/components/ui/facts'
import { Tag } from '@/components/ui/tag'
import { paths } from '@/lib/addresses/paths'
import type { ActingForDto } from '@/lib/contracts/portal/representations'
import { formatDate } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { personName } from '@/lib/i18n/person-name'
import { translator } from '@/lib/i18n/translator'
import style from './representation.module.css'

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
            <p>{t('representation.healthOnly.text', { name })}</p>
            <p>{t('representation.healthOnly.how')}</p>
          </>
        )}
      </div>
      <div className={style.acts}>
        {open ? (
          <ButtonLink href={paths.overview(locale, handle)}>
            {t('representation.openPerson', { name })}
          </ButtonLink>
        ) : (
          <p>
            <Tag>{t('representation.cannotOpen')}</Tag>
          </p>
        )}
        <form method="post" action={paths.stopActing(locale)}>
          <input type="hidden" name="handle" value={handle} />
          <Button look="second" wide>
            {open
              ? `${t('representation.bar.stop')} ${t('representation.bar.stopMore', { name })}`
              : t('representation.remove', { name })}
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
    { label: t('representation.label.ground'), value: t(`representation.ground.${access}`) },
    {
      label: t('representation.label.until'),
      value: until
        ? t('representation.untilMinor', { date: formatDate(locale, until) })
        : t('representation.untilMandate'),
    },
    { label: t('representation.label.may'), value: t(`representation.may.${access}`) },
    { label: t('representation.label.mayNot'), value: t(`representation.mayNot.${access}`) },
  ]
}
