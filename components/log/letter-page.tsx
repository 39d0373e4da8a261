import { Button } from '@/components/ui/button'
import { Empty } from '@/components/ui/empty'
import { Field } from '@/components/ui/field'
import layout from '@/components/ui/layout.module.css'
import { OfThisLogin } from '@/components/ui/of-this-login'
import { More } from '@/components/ui/more'
import narrowing from '@/components/ui/narrowing.module.css'
import { NoPdf, type WhyNoPdf } from '@/components/ui/no-pdf'
import { PageHead } from '@/components/ui/page-head'
import { PageTitle } from '@/components/ui/page-title'
import { personInTitle, plateOf } from '@/components/ui/plate-of'
import { Section } from '@/components/ui/section'
import text from '@/components/ui/text.module.css'
import { Unavailable } from '@/components/ui/unavailable'
import { paths } from '@/lib/addresses/paths'
import { isLetterLanguage } from '@/lib/contracts/portal/letter'
import {
  letterLanguages,
  type LetterDto,
  type LetterLanguage,
  type LettersDto,
} from '@/lib/contracts/portal/letter'
import { answerDue } from '@/lib/domain/log/letter-times'
import { formatDate } from '@/lib/i18n/dates'
import { letterText } from '@/lib/i18n/letter-text'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { LogClosed } from './log-closed'
import style from './log.module.css'

type Props = Readonly<{
  locale: Locale
  letters: LettersDto
  /** In which the letters are written. */
  language: LetterLanguage
  /** The page in a language. */
  addressIn: (language: LetterLanguage) => string
  /** Controller whose letter was to be saved without the special reason that it needs. */
  reasonless: string | null
  noPdf: WhyNoPdf | null
}>

/** "Brev till den personuppgiftsansvarige": ready letters about chosen rows, to read, save and send oneself. */
export function LetterPage({ locale, letters, language, addressIn, reasonless, noPdf }: Props) {
  const t = translator(locale)
  const { whose } = letters
  const log = { label: t('log.title'), href: paths.log(locale, whose.handle) }
  return (
    <>
      <PageTitle locale={locale} page={t('letter.title')} person={personInTitle(locale, whose)} />
      <PageHead
        title={t('letter.title')}
        plate={plateOf(locale, whose)}
        crumbs={{ label: t('shell.breadcrumb'), items: [log] }}
        lead={t('letter.intro')}
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
            retry={addressIn(language)}
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
            <Languages locale={locale} language={language} addressIn={addressIn} />
            {letters.letters.items.map((letter) => (
              <OneLetter
                key={letter.controller.id}
                locale={locale}
                letters={letters}
                letter={letter}
                language={language}
                isReasonless={letter.controller.id === reasonless}
              />
            ))}
            <Section heading={t('letter.next')}>
              <div className={layout.stack}>
                <p>
                  {t('letter.nextAnswer', {
                    due: formatDate(locale, answerDue(letters.today)),
                  })}
                </p>
                <p>{t('letter.nextLate')}</p>
                <p>{t('letter.nextRefusal')}</p>
              </div>
            </Section>
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

function Languages({
  locale,
  language,
  addressIn,
}: Pick<Props, 'locale' | 'language' | 'addressIn'>) {
  const t = translator(locale)
  return (
    <nav aria-label={t('letter.chooseLanguage')}>
      <p>{t('letter.languageNote')}</p>
      <ul className={narrowing.chips}>
        {letterLanguages.map((each) => (
          <li key={each}>
            <a
              className={text.go}
              href={addressIn(each)}
              aria-current={each === language ? 'true' : undefined}
            >
              {t(`letter.language.${each}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

type One = Readonly<{
  locale: Locale
  letters: LettersDto
  letter: LetterDto
  language: LetterLanguage
  isReasonless: boolean
}>

function OneLetter({ locale, letters, letter, language, isReasonless }: One) {
  const t = translator(locale)
  const { whose, today } = letters
  const { controller, rows, old } = letter
  const own = isLetterLanguage(locale) ? null : letterText(locale, letter, whose, today, '')
  return (
    <Section heading={t('letter.to', { controller: controller.name[locale] })}>
      <form method="post" action={paths.logLetterFile(locale, whose.handle)}>
        <OfThisLogin whose={whose} />
        {rows.map(({ id }) => (
          <input key={id} type="hidden" name="row" value={id} />
        ))}
        <input type="hidden" name="controller" value={controller.id} />
        <input type="hidden" name="language" value={language} />
        <div className={layout.stackLarge}>
          <More summary={t('letter.preview')} open>
            <Paragraphs lines={letterText(language, letter, whose, today, '')} lang={language} />
          </More>
          {own ? (
            <More summary={t('letter.yours')}>
              <Paragraphs lines={own} />
            </More>
          ) : null}
          {old ? <p>{t('letter.old')}</p> : null}
          {old ? (
            <Field
              id={`reason-${controller.id}`}
              name="reason"
              label={t('letter.reason')}
              hint={t('letter.reasonHint')}
              error={isReasonless ? t('letter.reasonMissing') : undefined}
              errorWord={t('common.error')}
              maxLength={500}
              required
              autoComplete="off"
            />
          ) : null}
          <div className={layout.buttons}>
            <Button name="format" value="pdf">
              {t('letter.pdf')}
            </Button>
            <Button name="format" value="text" look="second">
              {t('letter.saveText')}
            </Button>
          </div>
        </div>
      </form>
    </Section>
  )
}

function Paragraphs({ lines, lang }: { lines: ReturnType<typeof letterText>; lang?: string }) {
  return (
    <div className={`${layout.stack} ${style.letter}`} lang={lang}>
      <p>
        <strong>{lines.title}</strong>
      </p>
      {[...lines.parties, ...lines.body].map((line) => (
        <p key={line}>{line}</p>
      ))}
      <ul className={text.list}>
        {lines.rows.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {[...lines.end, ...lines.sign].map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  )
}
