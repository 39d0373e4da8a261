import type { SuperviseRow } from '@/lib/contracts/archive/supervision'
import type { Language } from '@/lib/domain/codes/languages'
import { codeName } from '../../../view/code-names'
import { groundName } from '../../../view/ground-names'
import { texts } from '../texts'

export type Reader = Readonly<{
  language: Language
  /** What organisations and units are called in that language, by their ids. */
  names: ReadonlyMap<string, string>
  /** Logical id of the organisation whose register it is. */
  own: string
}>

/** What a row says, in words; what it does not say is empty. */
export type RowWords = Readonly<
  Record<
    | 'who'
    | 'unit'
    | 'organisation'
    | 'kind'
    | 'operation'
    | 'documents'
    | 'serviceTask'
    | 'ground'
    | 'law',
    string
  >
>

/** A row of the use of a register as one reads it. */
export function rowWords(row: SuperviseRow, { language, names, own }: Reader): RowWords {
  const words = texts[language]
  const nameOf = (id: string | null) => (id === null ? '' : (names.get(id) ?? id))
  const operations: Readonly<Record<string, string | undefined>> = words.operations
  const { unit, organisation, ground, statutoryGround, serviceTask, documents } = row
  return {
    who: whoOf(row, own, language),
    unit: unit === organisation ? '' : nameOf(unit),
    organisation: nameOf(organisation),
    kind: words.kinds[row.kind],
    operation: operations[row.operation] ?? words.operation,
    documents: documents.length === 0 ? '' : words.documents(documents.length),
    serviceTask: serviceTask === null ? '' : codeName(language, 'serviceTask', serviceTask),
    ground: ground === null ? '' : groundName(language, ground),
    law: statutoryGround === null ? '' : codeName(language, 'statutoryGround', statutoryGround),
  }
}

function whoOf({ by, worker, organisation }: SuperviseRow, own: string, language: Language) {
  const { who } = texts[language]
  if (worker !== null) return worker.name
  if (by === 'system') return who.system
  return organisation === own ? who.unknown : who.otherStaff
}
