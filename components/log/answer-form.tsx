import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { FieldNotes, describedBy } from '@/components/ui/field-notes'
import fields from '@/components/ui/field.module.css'
import layout from '@/components/ui/layout.module.css'
import { Section } from '@/components/ui/section'
import { paths } from '@/lib/addresses/paths'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'

/** Takes an answer as a file or as text. */
export function AnswerForm({ locale, handle }: Readonly<{ locale: Locale; handle: string }>) {
  const t = translator(locale)
  const hint = t('letter.compare.textHint')
  return (
    <Section heading={t('letter.compare.formHeading')}>
      <form
        className={layout.stackLarge}
        method="post"
        action={paths.compareLogAnswer(locale, handle)}
        encType="multipart/form-data"
      >
        <Field
          id="answer-file"
          name="file"
          type="file"
          accept=".csv,.json,.txt,text/csv,application/json,text/plain"
          label={t('letter.compare.file')}
          hint={t('letter.compare.fileHint')}
        />
        <div className={fields.field}>
          <label htmlFor="answer-text">{t('letter.compare.text')}</label>
          <FieldNotes id="answer-text" hint={hint} />
          <textarea
            className={fields.input}
            id="answer-text"
            name="text"
            rows={6}
            autoComplete="off"
            spellCheck={false}
            aria-describedby={describedBy({ id: 'answer-text', hint })}
          />
        </div>
        <Button>{t('letter.compare.run')}</Button>
      </form>
    </Section>
  )
}
