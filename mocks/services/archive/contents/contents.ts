import { createHmac } from 'node:crypto'
import type { ArchiveDatabase } from '../database/tables'
import type { ContentsConfig, SealingKeys } from './contents-config'
import { s3Store, type ObjectStore } from './s3-store'

/** The store of contents, with what is needed to seal and to name them. */
export type Contents = Readonly<{
  objects: ObjectStore
  sealing: SealingKeys
  /** Where contents are moved; `out`: what is new is not put there any more. */
  move: 'in' | 'out' | 'off'
  /** By what a content is known to be there already: the same bytes of the same client, and of nobody else. */
  contentOf: (clientId: string, bytes: Uint8Array) => string
}>

/** What the work on contents needs of an archive. */
export type WithContents = Readonly<{
  database: ArchiveDatabase
  clock: () => Date
  contents: Contents
}>

export async function openContents(config: ContentsConfig, nameKey: Uint8Array): Promise<Contents> {
  return {
    objects: await s3Store(config),
    sealing: config.sealing,
    move: config.move ?? 'in',
    contentOf: (clientId, bytes) =>
      createHmac('sha256', nameKey).update(`${clientId} `).update(bytes).digest('hex'),
  }
}

/** What a content is sealed for: opened for another client, or as another content, it is nothing. */
export const purposeOf = (clientId: string, content: string): string => `${clientId} ${content}`
