import { letterLanguages } from '@/lib/contracts/portal/letter'
import { correctionFields } from '@/lib/domain/correction/correction-fields'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'

/** The words of the form and of what it makes, ready for the browser. */
export function correctionWords(locale: Locale) {
  const t = translator(locale)
  return {
    fields: correctionFields.map((name) => ({
      name,
      label: t(`correction.${name}`),
      hint: t(`correction.${name}Hint`),
      error: t(`correction.problem.${name}`),
    })),
    wrongHeading: (['1', '2', '3'] as const).map((count) =>
      t('validation.heading', { count: Number(count) }),
    ),
    unavailable: t('correction.problem.unavailable'),
    unavailableText: t('correction.problem.unavailableText'),
    error: t('common.error'),
    language: t('correction.language'),
    languageNote: t('correction.languageNote'),
    languages: letterLanguages.map((value) => ({ value, label: t(`letter.language.${value}`) })),
    notKept: t('correction.notKept'),
    make: t('correction.make'),
    makeAgain: t('correction.makeAgain'),
    done: t('correction.done'),
    doneText: t('correction.doneText'),
    letter: t('correction.letter'),
    own: t('correction.own'),
    howToSend: t('letter.howToSend'),
    pdf: t('letter.pdf'),
    saveText: t('letter.saveText'),
    pdfNote: t('correction.pdfNote'),
    savedFile: t('common.savedFile'),
    print: t('correction.print'),
    mail: t('correction.mailHeading'),
    mailText: t('correction.mailText'),
    subject: t('correction.subject', { subject: '{subject}' }),
    copyField: t('correction.copyField'),
    copy: t('correction.copy'),
    copied: t('correction.copied'),
    notCopied: t('correction.notCopied'),
  }
}
export type CorrectionWords = ReturnType<typeof correctionWords>
