import type { AskedOf } from '@/app/_frame/subject-route'
import { paths } from '@/lib/addresses/paths'
import { readSignedHeadFile } from '@/lib/server/log-proof/read-signed-head-file'
import { findSubject } from '@/lib/server/asking/find-subject'
import { seeOther } from '@/lib/server/session/http/see-other'
import { saved } from './saved'

/** The signed head as a file to keep; it is the same for everyone. What can't be had leads back to the page. */
export async function answerHeadFile(
  request: Request,
  { locale, handle }: AskedOf,
): Promise<Response> {
  if (!(await findSubject(handle)).ok) return seeOther(paths.logProof(locale, handle))
  const size = new URL(request.url).searchParams.get('size') ?? ''
  const file = await readSignedHeadFile(size)
  if (!file.ok) return seeOther(paths.logProof(locale, handle))
  return saved(`${JSON.stringify(file.value)}\n`, {
    locale,
    fileName: `mittkanta-log-${size}.json`,
    type: 'application/json',
  })
}
