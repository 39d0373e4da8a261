import { PlainRows } from '@/components/ui/rows'
import { Section } from '@/components/ui/section'
import text from '@/components/ui/text.module.css'
import { Unavailable } from '@/components/ui/unavailable'
import { Word } from '@/components/ui/word'
import type { OverviewDto, RelationshipDto } from '@/lib/contracts/portal/overview'
import { formatDate } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'

type Props = Readonly<{
  locale: Locale
  relationships: OverviewDto['relationships']
  retry: string
}>

/** Where the client is a client, and since when. */
export function Relationships({ locale, relationships, retry }: Props) {
  const t = translator(locale)
  if (relationships.state === 'unavailable')
    return (
      <Unavailable
        locale={locale}
        heading={t('errors.unavailable.relationships')}
        reassurance={t('errors.unavailable.dataNotGone')}
        reference={relationships.reference}
        retry={retry}
        narrow
      />
    )
  return (
    <Section heading={t('overview.relationshipsHeading')} kind="side">
      {relationships.items.length === 0 ? (
        <p>{t('overview.noRelationships')}</p>
      ) : (
        <PlainRows>
          {relationships.items.map((relationship, index) => (
            <Relationship key={index} locale={locale} relationship={relationship} />
          ))}
        </PlainRows>
      )}
      <Word locale={locale} word="client-relationship" />
    </Section>
  )
}

function Relationship(props: Readonly<{ locale: Locale; relationship: RelationshipDto }>) {
  const { locale, relationship } = props
  const t = translator(locale)
  const { serviceTask, startedOn, endedOn, controller } = relationship
  return (
    <li>
      <p>
        <strong>{t(`codes.serviceTask.${serviceTask}`)}</strong>
      </p>
      <p className={`${text.small} ${text.quiet}`}>
        {t('overview.relationshipBegan', { date: formatDate(locale, startedOn) })}
        <br />
        {endedOn ? (
          <>
            {t('overview.relationshipEnded', { date: formatDate(locale, endedOn) })}
            <br />
          </>
        ) : null}
        {controller.name[locale]}
      </p>
    </li>
  )
}
