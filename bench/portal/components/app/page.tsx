import { readFileSync } from 'node:fs'
import { DocumentsPage } from '@/components/documents/documents-page'
import { readListQuery } from '@/components/documents/list-query'
import { Leave } from '@/components/leave/leave'
import { SessionGuard } from '@/components/session/session-guard'
import { frameWords } from '@/components/shell/frame-words'
import { Shell } from '@/components/shell/shell'

export const dynamic = 'force-dynamic'

/** What the list shows, kept by the measurement. */
const documents = JSON.parse(readFileSync(process.env.RECORDED_LIST ?? '/dev/null', 'utf8') || '0')

const session = {
  alive: true,
  login: '0123456789abcdef',
  remainingSeconds: 900,
  limitSeconds: 28_800,
  idleSeconds: 900,
} as const

const support = {
  phone: '09 000 0112',
  email: 'stod@mittkanta.example',
  hours: 'vardagar klockan 9–15',
}

/** The page's own components with what they showed once: no session, no archive, no rules. */
export default async function Page() {
  if (!documents) return null
  const person = documents.whose.displayName
  const place = { locale: 'sv', address: '/sv/self/documents', current: 'documents' } as const
  return (
    <Shell
      words={frameWords({ ...place, demo: true, support, person, menuOf: 'self' })}
      leave={<Leave locale="sv" neutral="https://sv.ilmatieteenlaitos.fi/" />}
      sessionWarning={<SessionGuard locale="sv" session={session} />}
    >
      <DocumentsPage locale="sv" documents={documents} query={readListQuery({})} errors={{}} />
    </Shell>
  )
}
