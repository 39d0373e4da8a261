import 'server-only'
import {
  folderCutsSchema,
  type FolderChoiceDto,
  type FolderCutsDto,
} from '@/lib/contracts/portal/folder'
import { currentToken } from '../session/current-session'
import { seal, sessionKeys, unseal } from '../session/sealing/seal'
import { sessionServices } from '../session/session-services'
import { findNamedDraft, keepNamedDraft } from '../session/store/drafts'

/** The parts of one reader's folder, in one session and under one handle. */
export type CutsKeeper = Readonly<{
  /** How the folder of a choice was cut when a part of it was fetched; null: none was, in this session. */
  recall: (choice: FolderChoiceDto) => Promise<FolderCutsDto | null>
  /** That a part has come to its end. */
  keepFetched: (cuts: FolderCutsDto, part: FolderCutsDto['fetched'][number]) => Promise<void>
  /** For the form of the page: nobody but us can cut, so that no folder that we sign says of itself that it is whole and is not. */
  seal: (cuts: FolderCutsDto) => string
  /** What {@link seal} made in this session and under this handle; null: anything else. */
  open: (sealed: string) => FolderCutsDto | null
}>

/**
 * Kept in the session and nowhere in the browser: on a shared computer nothing tells that there was a folder, and all of it goes with
 * the session.
 */
export async function cutsKeeper(handle: string): Promise<CutsKeeper> {
  const token = await currentToken()
  if (token === undefined) throw new Error('A folder is made in a session, and there is none')
  const { context } = await sessionServices()
  const keys = sessionKeys(token, context.secrets)
  const binding = { purpose: 'folder-cuts', handle } as const

  async function recall(choice: FolderChoiceDto) {
    const text = await findNamedDraft(context, token as string, { handle, name: nameOf(choice) })
    return text === undefined ? null : folderCutsSchema.parse(JSON.parse(text))
  }
  return {
    recall,
    async keepFetched({ choice, cuts }, part) {
      const before = await recall(choice)
      const others = (before?.fetched ?? []).filter(({ number }) => number !== part.number)
      const text = JSON.stringify({ choice, cuts, fetched: [...others, part] })
      await keepNamedDraft(context, token, { handle, name: nameOf(choice), text }, new Date())
    },
    seal: (cuts) => seal(JSON.stringify(cuts), keys, binding),
    open(sealed) {
      const text = unseal(sealed, keys, binding)
      return text === undefined ? null : folderCutsSchema.parse(JSON.parse(text))
    },
  }
}

const nameOf = (choice: FolderChoiceDto) => `folder ${JSON.stringify(choice)}`
