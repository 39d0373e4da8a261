import 'server-only'
import { currentToken } from './current-session'
import { sessionServices } from './session-services'
import { changeDraft, findDraft, keepDraft } from './store/drafts'

/** Keeps a text sealed in the session; the id that comes back means nothing in any other, nor under another handle (R4). */
export async function rememberDraft(handle: string, text: string): Promise<string> {
  const { context, token } = await ofSession()
  return keepDraft(context, token, { handle, text }, new Date())
}

export async function rewriteDraft(handle: string, id: string, text: string): Promise<void> {
  const { context, token } = await ofSession()
  await changeDraft(context, token, { handle, id, text })
}

/** What an id of the address stands for; null for an id that is not of this session and this handle. */
export async function recallDraft(handle: string, id: string): Promise<string | null> {
  const { context, token } = await ofSession()
  return (await findDraft(context, token, { handle, id })) ?? null
}

async function ofSession() {
  const token = await currentToken()
  if (token === undefined) throw new Error('A draft is kept in a session, and there is none')
  const { context } = await sessionServices()
  return { context, token }
}
