import type { DocumentType } from '../codes/document-types'
import type { ServiceTask } from '../codes/service-tasks'

/** From what day a time of keeping is counted. `not-told`: the source names no day, so none can be worked out. */
export const retentionStarts = [
  'matter-closed',
  'last-matter-closed',
  'birth',
  'death',
  'made',
  'not-told',
  /** It is kept for ever. */
  'never-ends',
] as const
export type RetentionStart = (typeof retentionStarts)[number]

export type RetentionRow = Readonly<{
  /** For how many years. */
  years: number
  from: RetentionStart
  /** What the row is of; a row of types goes before one of service tasks. */
  of: Readonly<{ types: readonly DocumentType[] }> | Readonly<{ tasks: readonly ServiceTask[] }>
  /** Where it stands, for who looks it up. */
  source: string
}>

const source =
  'Riksarkivet, Sosiaalihuollon asiakirjojen säilytysaikojen määrittely; lag 703/2023, bilagan'

/**
 * How long documents are kept (A10), as the National Archives' guide has it. What it does not tell is not made up. A change of a row comes
 * with a migration that sets `documents.kept_by` to null, so that all is counted anew.
 */
export const retentionTable = {
  /** Service tasks of which the National Archives have so decided (AL/20064/07.01.01.03.01/2014); which these are, the operator enters. */
  permanent: row(0, 'never-ends', { tasks: [] }),
  /** The document of the client relationship, and the client's basic data. */
  'client-relationship': row(2, 'death', { types: ['client-relationship-document'] }),
  /** Vouchers: three years, and the guide does not say from when. */
  voucher: row(3, 'not-told', { types: ['payment-commitment'] }),
  'child-welfare': row(2, 'death', { tasks: ['child-welfare'] }),
  families: row(30, 'matter-closed', { tasks: ['families'] }),
  'ten-years': row(10, 'matter-closed', {
    tasks: ['working-age', 'older-people', 'substance-abuse'],
  }),
  /** Once the need has ended. */
  disability: row(10, 'last-matter-closed', { tasks: ['disability'] }),
  /** About a child, from whose birth it is counted. */
  'family-law-child': row(120, 'birth', { tasks: ['family-law'] }),
  'family-law': row(10, 'matter-closed', { tasks: ['family-law'] }),
  /**
   * Decisions on client fees and income. They can't be told from other decisions and calculations, so none of these goes earlier than
   * this, whatever else holds for it.
   */
  fees: row(12, 'made', { types: ['decision', 'calculation'] }),
} as const satisfies Readonly<Record<string, RetentionRow>>

export type RetentionKey = keyof typeof retentionTable
export const retentionKeys = Object.keys(retentionTable) as readonly RetentionKey[]

export function isOfTask(key: RetentionKey, task: ServiceTask): boolean {
  const { of }: RetentionRow = retentionTable[key]
  return 'tasks' in of && of.tasks.includes(task)
}

function row<From extends RetentionStart>(years: number, from: From, of: RetentionRow['of']) {
  return { years, from, of, source }
}
