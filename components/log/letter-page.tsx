import { Empty } from '@/components/ui/empty'
import layout from '@/components/ui/layout.module.css'
import narrowing from '@/components/ui/narrowing.module.css'
import { NoPdf, type WhyNoPdf } from '@/components/ui/no-pdf'
import { PageHead } from '@/components/ui/page-head'
import { PageTitle } from '@/components/ui/page-title'
import { personInTitle, plateOf } from '@/components/ui/plate-of'
import { Section } from '@/components/ui/section'
import text from '@/components/ui/text.module.css'
import { Unavailable } from '@/components/ui/unavailable'
import { Word } from '@/components/ui/word'
import { paths } from '@/lib/addresses/paths'
import {
  letterLanguages,
  type LetterLanguage,
  type LettersDto,
} from '@/lib/contracts/portal/letter'
import { letterKinds, type LetterKind } from '@/lib/domain/log/letter-times'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { inCalendar, type LetterFault } from './letter-faults'
import { LetterNext } from './letter-next'
import { LogClosed } from './log-closed'
import { OneLetter } from './one-letter'

type Chosen = Readonly<{ kind: LetterKind; language: LetterLanguage }>

type Props = Chosen &
  Readonly<{
    locale: Locale
    letters: LettersDto
    /** The page with another letter, or in another language. */
    addressOf: (chosen: Chosen) => string
    /** What was wrong with a letter that was to be saved, and about which controller it is. */
    fault: Readonly<{ controller: string; what: LetterFault }> | null
    noPdf: WhyNoPdf | null
  }>

/** "Brev till den personuppgiftsansvarige": ready letters about chosen rows, to read, save and send oneself. */
export function LetterPage(props: Props) {
  const { locale, letters, kind, language, addressOf, fault, noPdf } = props
  const t = translator(locale)
  const { whose } = letters
  const log = { label: t('log.title'), href: paths.log(locale, whose.handle) }
  return (
    <>
      <PageTitle
        locale={locale}
        page={t('letter.title')}
        person={personInTitle(locale, whose)}
        error={fault !== null}
      />
      <PageHead
        title={t('letter.title')}
        plate={plateOf(locale, whose)}
        crumbs={{ label: t('shell.breadcrumb'), items: [log] }}
        lead={t(kind === 'request' ? 'letter.intro' : `letter.${kind}.intro`)}
      />
      <div className={`${layout.wrap} ${layout.body} ${layout.sections}`}>
        <NoPdf locale={locale} why={noPdf} />
        {letters.closed ? (
          <LogClosed locale={locale} />
        ) : letters.letters.state === 'unavailable' ? (
          <Unavailable
            locale={locale}
            heading={t('log.unavailable.title')}
            reassurance={t('log.unavailable.notGone')}
            reference={letters.letters.reference}
            retry={addressOf({ kind, language })}
          />
        ) : letters.letters.items.length === 0 ? (
          <Empty heading={t('letter.none')}>
            <p>{t('letter.noneText')}</p>
            <a className={text.go} href={log.href}>
              {t('letter.back')}
            </a>
          </Empty>
        ) : (
          <>
            <Choices {...props} />
            {letters.letters.items.map((letter) => (
              <OneLetter
                key={letter.controller.id}
                locale={locale}
                letters={letters}
                letter={letter}
                kind={kind}
                language={language}
                fault={letter.controller.id === fault?.controller ? fault.what : null}
              />
            ))}
            <LetterNext
              locale={locale}
              handle={whose.handle}
              today={letters.today}
              kind={kind}
              rows={letters.letters.items.flatMap(({ rows }) => rows.map(({ id }) => id))}
              fault={fault?.controller === inCalendar ? fault.what : null}
            />
            <Section heading={t('letter.attention')}>
              <div className={layout.stack}>
                <p>{t('letter.howToSend')}</p>
                <p>{t('letter.notSent')}</p>
                <p>{t('letter.useLimit')}</p>
              </div>
            </Section>
          </>
        )}
      </div>
    </>
  )
}

/** Which letter, and in which of the authorities' languages. */
function Choices({ locale, kind, language, addressOf }: Props) {
  const t = translator(locale)
  const kinds = letterKinds.map((each) => ({
    name: t(`letter.kind.${each}`),
    href: addressOf({ kind: each, language }),
    isCurrent: each === kind,
  }))
  const inLanguages = letterLanguages.map((each) => ({
    name: t(`letter.language.${each}`),
    href: addressOf({ kind, language: each }),
    isCurrent: each === language,
  }))
  return (
    <div className={layout.stackLarge}>
      <Word locale={locale} word="controller" />
      <nav aria-label={t('letter.kindHeading')}>
        <Links links={kinds} />
      </nav>
      <nav aria-label={t('letter.chooseLanguage')}>
        <p>{t('letter.languageNote')}</p>
        <Links links={inLanguages} />
      </nav>
    </div>
  )
}

type Link = Readonly<{ name: string; href: string; isCurrent: boolean }>

function Links({ links }: Readonly<{ links: readonly Link[] }>) {
  return (
    <ul className={narrowing.chips}>
      {links.map(({ name, href, isCurrent }) => (
        <li key={href}>
          <a className={text.go} href={href} aria-current={isCurrent ? 'true' : undefined}>
            {name}
          </a>
        </li>
      ))}
    </ul>
  )
}
