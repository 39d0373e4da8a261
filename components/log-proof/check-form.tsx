import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Section } from '@/components/ui/section'
import { paths } from '@/lib/addresses/paths'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { LighterForm } from './lighter-form'
import style from './log-proof.module.css'

/** Asks for the check, with what was kept from an earlier one if there is such. */
export function CheckForm({ locale, handle }: { locale: Locale; handle: string }) {
  const t = translator(locale)
  return (
    <Section heading={t('logProof.runHeading')}>
      <p>{t('logProof.runLead')}</p>
      <LighterForm
        action={paths.runLogProof(locale, handle)}
        file="kept-file"
        reading={t('logProof.keptFileReading')}
      >
        <fieldset className={style.kept}>
          <legend>{t('logProof.keptHeading')}</legend>
          <p>{t('logProof.keptLead')}</p>
          <Field
            id="kept-file"
            name="file"
            type="file"
            accept=".json,.csv,.txt,application/json,text/csv,text/plain"
            label={t('logProof.keptFile')}
            hint={t('logProof.keptFileHint')}
          />
          <Field
            id="kept-text"
            name="text"
            maxLength={200}
            autoComplete="off"
            spellCheck={false}
            label={t('logProof.keptText')}
            hint={t('logProof.keptTextHint')}
          />
        </fieldset>
        <Button type="submit">{t('logProof.run')}</Button>
      </LighterForm>
    </Section>
  )
}
