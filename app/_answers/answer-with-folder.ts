import type { AskedOf } from '@/app/_frame/subject-route'
import { byText, statementText } from '@/components/statements/statement-text'
import { paths } from '@/lib/addresses/paths'
import { folderChoiceSchema, folderPartSchema } from '@/lib/contracts/portal/folder'
import { findSubject } from '@/lib/server/asking/find-subject'
import type { FolderWords } from '@/lib/server/folder/folder'
import { makeFolder } from '@/lib/server/folder/make-folder'
import { requireWithin } from '@/lib/server/limits/require-within'
import { seeOther } from '@/lib/server/session/http/see-other'
import { formOfLogin } from '@/lib/server/session/of-another-login'
import { requireActor } from '@/lib/server/session/require-actor'
import type { PdfWords } from '@/lib/server/statements/read-receipt-files'
import { saved } from './saved'

/** The folder, or a part of it, as a stream. What can't be had leads to the page, which says why in words. */
export async function answerWithFolder(
  request: Request,
  { locale, handle }: AskedOf,
  receipt: PdfWords,
): Promise<Response> {
  await requireActor()
  const page = paths.folder(locale, handle)
  if (!(await findSubject(handle)).ok) return seeOther(page)
  await requireWithin('folders')

  const form = await formOfLogin(request)
  const choice = folderChoiceSchema.parse({
    tasks: form.getAll('task'),
    matters: form.getAll('matter'),
    from: form.get('from'),
    to: form.get('to'),
  })
  const number = folderPartSchema.parse(form.get('part') || null)
  const part = number === null ? null : { number, cuts: String(form.get('cuts') ?? '') }
  const made = await makeFolder({
    handle,
    locale,
    choice,
    part,
    words: { receipt, statement },
    gone: request.signal,
  })
  if (!made.ok) {
    const said = made.failure === 'busy' || made.failure === 'not-found'
    return seeOther(said ? `${page}?problem=${made.failure}` : page)
  }
  const { stream, fileName, part: which, documents } = made.value
  return saved(stream, {
    locale,
    fileName,
    part: which,
    type: 'application/zip',
    headers: { 'Folder-Documents': String(documents) },
  }).catch(async (error: unknown) => {
    await stream.cancel()
    throw error
  })
}

const statement: FolderWords['statement'] = (locale, said) =>
  `${statementText(locale, said)}. ${byText(locale, said)}`
