import { ButtonLink } from '@/components/ui/button'
import { Hidden } from '@/components/ui/hidden'
import { Icon } from '@/components/ui/icon'
import { closedShape } from '@/components/ui/icon-shapes'
import { Section } from '@/components/ui/section'
import text from '@/components/ui/text.module.css'
import { Word } from '@/components/ui/word'
import { paths } from '@/lib/addresses/paths'
import type { StatementsPageDto } from '@/lib/contracts/portal/statements'
import { formatDate } from '@/lib/i18n/dates'
import type { Hindrance } from '@/lib/domain/statements/hindrance'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { Hindered } from './hindered'
import { targetHeading, targetText } from './target-text'
import type { ReadStatements } from './types'
import style from './statements.module.css'

type Props = Readonly<{
  locale: Locale
  page: StatementsPageDto
  statements: ReadStatements
  /** Why nothing can be stated here, where the page has said it already. */
  told: Hindrance | null
}>
type Prohibition = ReadStatements['prohibitions'][number]

/** The prohibitions in force, what of the visible documents they cover, and the way to a new one. */
export function ProhibitionsSection({ locale, page, statements, told }: Props) {
  const t = translator(locale)
  const { whose, hindrance } = page
  const { prohibitions } = statements
  return (
    <Section heading={t('statements.prohibition.heading')}>
      {prohibitions.length === 0 ? (
        <p>{t('statements.prohibition.none')}</p>
      ) : (
        <ul className={style.directives}>
          {prohibitions.map((prohibition) => (
            <li key={prohibition.id}>
              <About locale={locale} handle={whose.handle} prohibition={prohibition} />
              {hindrance.endProhibition ? null : (
                <ButtonLink
                  look="second"
                  href={paths.endDirective(locale, whose.handle, prohibition.id)}
                >
                  <span>
                    {t('statements.prohibition.cancel')}
                    <Hidden>: {targetText(locale, prohibition.target)}</Hidden>
                  </span>
                </ButtonLink>
              )}
            </li>
          ))}
        </ul>
      )}
      <Word locale={locale} word="statutory-right" />
      <div className={style.after}>
        {hindrance.prohibition ? (
          <Hindered
            locale={locale}
            whose={whose}
            hindrance={hindrance.prohibition}
            told={told}
            level={3}
          />
        ) : (
          <ButtonLink href={paths.prohibition(locale, whose.handle)}>
            {t('statements.prohibition.new')}
          </ButtonLink>
        )}
      </div>
    </Section>
  )
}

type AboutProps = Readonly<{ locale: Locale; handle: string; prohibition: Prohibition }>

function About({ locale, handle, prohibition }: AboutProps) {
  const t = translator(locale)
  const { id, target, since, covered } = prohibition
  return (
    <div>
      <h3>
        <Icon shape={closedShape} /> {targetHeading(locale, target)}
      </h3>
      <p>{t('statements.prohibition.since', { date: formatDate(locale, since) })}</p>
      <p>{coverage(locale, target, covered)}</p>
      <p>
        <a className={text.go} href={`${paths.log(locale, handle)}?consent=${id}`}>
          <span>
            {t('statements.prohibition.inLog')}
            <Hidden>: {targetText(locale, target)}</Hidden>
          </span>
        </a>
      </p>
    </div>
  )
}

/** The document itself is one of those that are covered; the others are attached to it (C8). */
function coverage(locale: Locale, target: Prohibition['target'], covered: number): string {
  const t = translator(locale)
  if (target.kind === 'ended-document') return t('statements.prohibition.ended')
  if (target.kind !== 'document') return t('statements.prohibition.covered', { count: covered })
  return target.document
    ? t('statements.prohibition.versions', { count: covered - 1 })
    : t('statements.prohibition.unnamed')
}
