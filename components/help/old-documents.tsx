import layout from '@/components/ui/layout.module.css'
import { Section } from '@/components/ui/section'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'

/** How to ask the controller for what is not shown here. */
export function OldDocuments({ locale }: { locale: Locale }) {
  const t = translator(locale)
  return (
    <Section heading={t('help.oldHeading')}>
      <div className={layout.stack}>
        {(['right', 'who', 'tell', 'answer'] as const).map((name) => (
          <p key={name}>{t(`help.old.${name}`)}</p>
        ))}
      </div>
    </Section>
  )
}
