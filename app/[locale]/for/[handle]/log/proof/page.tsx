import { LogProofPage } from '@/components/log-proof/log-proof-page'
import { paths } from '@/lib/addresses/paths'
import { translator } from '@/lib/i18n/translator'
import { requireWithin } from '@/lib/server/limits/require-within'
import { checkLog } from '@/lib/server/log-proof/check-log'
import { subjectPage } from '@/app/_frame/subject-page'
import { Frame } from '@/app/_frame/frame'
import { tellUnread } from '@/app/_frame/tell-unread'
import { unlessRead } from '@/app/_frame/unless-read'

/** The check of the log; it is made when the address asks for it. */
export default subjectPage(
  ({ locale, handle }) => paths.logProof(locale, handle),
  async function LogProof({ locale, handle, query: params }) {
    const kept = typeof params.kept === 'string' ? params.kept.slice(0, 100) : null
    const saved = typeof params.saved === 'string' ? params.saved.slice(0, 100) : null
    const run = params.run === 'yes'
    if (run) await requireWithin('proofs')
    const proof = await checkLog(handle, { run, kept, saved, left: params.left === 'text' })
    if (proof.ok && proof.value.check) await tellUnread(proof.value.check)
    const page = paths.logProof(locale, handle)
    const title = translator(locale)('logProof.title')
    return (
      <Frame locale={locale} address={page} current="log" handle={handle}>
        {proof.ok ? (
          <LogProofPage locale={locale} proof={proof.value} kept={kept} />
        ) : (
          await unlessRead(proof, { locale, handle, title, retry: page })
        )}
      </Frame>
    )
  },
)
