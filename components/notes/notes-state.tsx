import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { doneShape } from '@/components/ui/icon-shapes'
import layout from '@/components/ui/layout.module.css'
import { Notice } from '@/components/ui/notice'
import { Section } from '@/components/ui/section'
import { paths } from '@/lib/client/paths'
import type { NotesDto } from '@/lib/contracts/portal/notes'
import { formatDate, formatTime } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'

/** Whether messages are on, how to turn them off, and whether a link waits in the mail. */
export function NotesState({ locale, notes }: Readonly<{ locale: Locale; notes: NotesDto }>) {
  const t = translator(locale)
  const { since, linkUntil } = notes
  return (
    <>
      {linkUntil ? (
        <Notice kind="info" heading={t('notes.waiting.heading')}>
          <p>
            {t('notes.waiting.text', {
              date: formatDate(locale, linkUntil),
              time: formatTime(locale, linkUntil),
            })}
          </p>
          <p>{t('notes.waiting.missing')}</p>
        </Notice>
      ) : null}
      {since ? (
        <Section heading={t('notes.on.heading')} kind="bare">
          <div className={layout.stack}>
            <p>
              <Icon shape={doneShape} /> {t('notes.on.text', { date: formatDate(locale, since) })}
            </p>
            <form method="post" action={paths.stopNotes(locale)}>
              <Button look="second">{t('notes.on.stop')}</Button>
            </form>
          </div>
        </Section>
      ) : (
        <Section heading={t('notes.off.heading')} kind="bare">
          <p>{t('notes.off.text')}</p>
        </Section>
      )}
    </>
  )
}
