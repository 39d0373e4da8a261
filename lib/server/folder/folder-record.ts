import type { DocumentDto } from '@/lib/contracts/portal/document'
import type { StatementDto } from '@/lib/contracts/portal/statements'
import type { Representative } from './representatives'
import type { PdfState } from './take-folder-document'

/** What the folder tells of a document that is in it. */
export type PackedDocument = Readonly<{
  number: number
  /** The folder that it lies in, below the root. */
  path: string
  files: readonly string[]
  pdf: PdfState
  document: Pick<
    DocumentDto,
    'title' | 'languageTag' | 'type' | 'madeOn' | 'serviceTask' | 'unit' | 'controller'
  >
}>

/** A file of several documents: from the first to the last number, and the page on which each begins. Null: it was too much for one. */
type PackedVolume = Readonly<{
  path: string
  first: number
  last: number
  begins: readonly number[] | null
}>

export type PackedStatement = Readonly<{
  statement: StatementDto
  /** Its receipt: as signed, and as a PDF where one could be made. */
  files: readonly string[]
}>

/** `closed`: this reader sees no log. `elsewhere`: in the first part. */
type PackedLog =
  | Readonly<{
      state: 'packed'
      rows: number
      isCut: boolean
      files: readonly string[]
      /** Some of its rows, or all, were too much for a PDF, and stand in the other files alone. */
      lacksPdf: boolean
    }>
  | Readonly<{ state: 'closed' | 'elsewhere' }>

/** What is in the folder, gathered while it is packed. */
export type FolderRecord = {
  readonly documents: PackedDocument[]
  readonly volumes: PackedVolume[]
  /** What says where in them each document stands; null: there is one of them at the most, or it was too much for a PDF. */
  contents: string | null
  log: PackedLog
  /** Those who have acted for the client, as the log tells; null: in the first part. */
  representatives: readonly Representative[] | null
  /** Null: in the first part. */
  statements: readonly PackedStatement[] | null
}
