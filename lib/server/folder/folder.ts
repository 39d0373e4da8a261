import type { FolderChoiceDto } from '@/lib/contracts/portal/folder'
import type { StatementDto } from '@/lib/contracts/portal/statements'
import type { Whose } from '@/lib/contracts/portal/whose'
import type { Locale } from '@/lib/i18n/locales'
import type { PortalKeys } from '../session/login/portal-keys'
import type { PdfWords } from '../statements/read-receipt-files'

/** What a folder says in the words of the pages; what shows a statement is a matter of theirs. */
export type FolderWords = Readonly<{
  receipt: PdfWords
  statement: (locale: Locale, statement: StatementDto) => string
}>

/** A folder, or a part of one, that is being made. */
export type Folder = Readonly<{
  locale: Locale
  handle: string
  whose: Whose
  choice: FolderChoiceDto
  /** Of so many; each part is a bag of its own. */
  part: Readonly<{ number: number; of: number; ids: readonly string[] }>
  /** The name of the file without its ending, and of the one folder in it: neither whose nor what. */
  name: string
  /** The tab says nothing of a page in it that is opened: the reader has asked for titles that say nothing. */
  neutral: boolean
  words: FolderWords
  keys: PortalKeys
  /** Of the portal, where its keys are published. */
  portalUrl: string
  madeAt: Date
  /** Ends the work when nobody takes it any more. */
  signal: AbortSignal
}>
