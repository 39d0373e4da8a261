import layout from '@/components/ui/layout.module.css'
import { isOwn } from '@/components/ui/plate-of'
import { Section } from '@/components/ui/section'
import { paths } from '@/lib/addresses/paths'
import type { FolderPageDto } from '@/lib/contracts/portal/folder'
import { mostInOneFile } from '@/lib/domain/folder/parts-of'
import { formatDate } from '@/lib/i18n/dates'
import { formatNumber } from '@/lib/i18n/format-number'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { FolderFiles, type FolderFile } from './folder-files'

type Fields = Parameters<typeof FolderFiles>[0]['fields']
type Read = Extract<FolderPageDto['folder'], { state: 'read' }>
type Props = Readonly<{ locale: Locale; page: FolderPageDto; folder: Read }>

/** What comes along, and the buttons that bring it: all in one file, and in parts when it is much. */
export function Ready({ locale, page, folder }: Props) {
  const t = translator(locale)
  const { whose, choice } = page
  const { parts, chosen, inOne, cuts } = folder
  const fields: Fields = [
    ...choice.tasks.map((task) => ['task', task] as const),
    ...choice.matters.map((matter) => ['matter', matter] as const),
    ...(choice.from ? [['from', choice.from] as const] : []),
    ...(choice.to ? [['to', choice.to] as const] : []),
  ]
  const files = (list: readonly FolderFile[], sent: Fields) => (
    <FolderFiles
      action={paths.folderFile(locale, whose.handle)}
      whose={{ login: whose.login }}
      fields={sent}
      files={list}
      words={{
        begins: t('folder.state.begins'),
        working: t('folder.state.working', { done: '{done}', documents: '{documents}' }),
        saved: t('folder.state.saved', { name: '{name}' }),
        broken: t('folder.state.broken'),
        refused: t('folder.state.refused'),
        often: t('folder.state.often'),
        stopped: t('folder.state.stopped'),
        stop: t('folder.state.stop'),
      }}
    />
  )
  return (
    <Section
      id="ready"
      heading={t(isOwn(whose) ? 'folder.ready.heading' : 'folder.ready.headingOther')}
    >
      <div className={layout.stack}>
        <p>{t('folder.ready.count', { count: chosen })}</p>
        <p>{t('folder.ready.contents')}</p>
        <p>{t('folder.ready.logged')}</p>
        {inOne ? (
          <>
            <p>{t('folder.ready.time')}</p>
            {files(
              [{ part: '', label: t('folder.ready.whole'), about: null, fetched: null }],
              fields,
            )}
          </>
        ) : (
          <p>{t('folder.ready.tooMany', { most: formatNumber(locale, mostInOneFile) })}</p>
        )}
        {parts.length > 1 ? (
          <>
            <h3>{t('folder.ready.partsHeading')}</h3>
            <p>{t('folder.ready.partsText')}</p>
            <p>{t('folder.ready.partsKept')}</p>
            {files(
              parts.map(({ number, documents, from, to, fetched }) => ({
                part: String(number),
                label: t('folder.ready.part', { number, parts: parts.length }),
                about: t('folder.ready.partOf', {
                  count: documents,
                  from: from ? formatDate(locale, from) : '',
                  to: to ? formatDate(locale, to) : '',
                }),
                fetched: fetched ? t('folder.ready.fetched') : null,
              })),
              // The choice is sealed in the cuts.
              [['cuts', cuts]],
            )}
          </>
        ) : null}
      </div>
    </Section>
  )
}
