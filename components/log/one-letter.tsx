import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import layout from '@/components/ui/layout.module.css'
import { More } from '@/components/ui/more'
import { OfThisLogin } from '@/components/ui/of-this-login'
import { SavedFile } from '@/components/ui/saved-file'
import { Section } from '@/components/ui/section'
import text from '@/components/ui/text.module.css'
import { paths } from '@/lib/addresses/paths'
import {
  isLetterLanguage,
  type LetterDto,
  type LetterLanguage,
  type LettersDto,
} from '@/lib/contracts/portal/letter'
import type { LetterKind } from '@/lib/domain/log/letter-times'
import { formatToday } from '@/lib/i18n/dates'
import { wordsOfLetter } from '@/lib/i18n/follow-up-text'
import type { LetterText } from '@/lib/i18n/letter-text'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { faultWords, type LetterFault } from './letter-faults'
import style from './log.module.css'

type Props = Readonly<{
  locale: Locale
  letters: LettersDto
  letter: LetterDto
  kind: LetterKind
  language: LetterLanguage
  fault: LetterFault | null
}>

/** A letter to read, what its writer has to say in it, and how it is saved. */
export function OneLetter({ locale, letters, letter, kind, language, fault }: Props) {
  const t = translator(locale)
  const { whose, today } = letters
  const { controller, rows } = letter
  const said = { kind, reason: '', day: null }
  const own = isLetterLanguage(locale) ? null : wordsOfLetter(locale, letter, whose, today, said)
  const heading = kind === 'refusal' ? 'letter.toOmbudsman' : 'letter.to'
  return (
    <Section heading={t(heading, { controller: controller.name[locale] })}>
      <form method="post" action={paths.logLetterFile(locale, whose.handle)}>
        <OfThisLogin whose={whose} />
        {rows.map(({ id }) => (
          <input key={id} type="hidden" name="row" value={id} />
        ))}
        <input type="hidden" name="controller" value={controller.id} />
        <input type="hidden" name="kind" value={kind} />
        <input type="hidden" name="language" value={language} />
        <div className={layout.stackLarge}>
          <More summary={t('letter.preview')} open>
            <Paragraphs
              lines={wordsOfLetter(language, letter, whose, today, said)}
              lang={language}
            />
          </More>
          {own ? (
            <More summary={t('letter.yours')}>
              <Paragraphs lines={own} />
            </More>
          ) : null}
          {kind === 'request' ? (
            <SpecialReason locale={locale} letter={letter} fault={fault} />
          ) : (
            <FollowUpFields locale={locale} letter={letter} kind={kind} fault={fault} />
          )}
          <div className={layout.buttons}>
            <Button name="format" value="pdf">
              {t('letter.pdf')}
            </Button>
            <Button name="format" value="text" look="second">
              {t('letter.saveText')}
            </Button>
          </div>
          <SavedFile locale={locale} />
        </div>
      </form>
    </Section>
  )
}

type Fields = Pick<Props, 'locale' | 'letter' | 'fault'>

/** Where rows are older than two years (L6). */
function SpecialReason({ locale, letter: { old, controller }, fault }: Fields) {
  const t = translator(locale)
  if (!old) return null
  return (
    <>
      <p>{t('letter.old')}</p>
      <Field
        id={`reason-${controller.id}`}
        name="reason"
        label={t('letter.reason')}
        hint={t('letter.reasonHint')}
        error={fault === 'reason' ? t('letter.fault.reason') : undefined}
        errorWord={t('common.error')}
        maxLength={500}
        required
        autoComplete="off"
      />
    </>
  )
}

function FollowUpFields({
  locale,
  letter: { controller },
  kind,
  fault,
}: Fields & Readonly<{ kind: Exclude<LetterKind, 'request'> }>) {
  const t = translator(locale)
  return (
    <>
      <Field
        id={`day-${controller.id}`}
        name="day"
        label={t(`letter.${kind}.day`)}
        hint={t('letter.dayHint', { example: formatToday(new Date()) })}
        error={fault === null ? undefined : faultWords(locale, fault)}
        errorWord={t('common.error')}
        maxLength={20}
        autoComplete="off"
      />
      {kind === 'refusal' ? (
        <Field
          id={`reason-${controller.id}`}
          name="reason"
          label={t('letter.whyYou')}
          hint={t('letter.whyYouHint')}
          maxLength={500}
          autoComplete="off"
        />
      ) : null}
    </>
  )
}

function Paragraphs({ lines, lang }: Readonly<{ lines: LetterText; lang?: string }>) {
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
