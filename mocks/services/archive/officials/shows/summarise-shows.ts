import type { ShowingAnswer } from '@/lib/contracts/archive/shows'
import type { ShowsSummary } from '@/lib/contracts/archive/shows-summary'
import { serviceTasks } from '@/lib/domain/codes/service-tasks'
import { ruleOrigins } from '@/lib/domain/visibility/rule-origins'
import type { View } from '@/lib/domain/visibility/view'
import type { VisibilityRule } from '@/lib/domain/visibility/visibility-rules'
import type { RegisteredVersion } from './read-register'
import { lookers, type ViewOf } from './register-view'
import { showingOf, type Worlds } from './showing-of'

/** The questions about a client who sees nothing, answered of the newest versions of her documents in one register. */
export function summaryOf(
  newest: readonly RegisteredVersion[],
  controller: string,
  worlds: Worlds,
  viewOf: ViewOf,
): Omit<ShowsSummary, 'readAt'> {
  const view = viewOf(lookers.client)
  const facts = newest.map(({ listed }) => listed.facts)
  const countOf = (test: (of: (typeof facts)[number]) => boolean) => facts.filter(test).length
  const forClient = newest.map(({ id }) => showingOf(worlds, id, view))
  const seenAs = (capacity: (typeof lookers)[keyof typeof lookers]) =>
    newest.filter(({ id }) => showingOf(worlds, id, viewOf(capacity)).answer === 'yes').length
  return {
    archived: { documents: newest.length, last: lastOf(newest) },
    formats: {
      phase1: countOf(({ format }) => format === 'phase-1'),
      old: countOf(({ format }) => format === 'old'),
      phase2: countOf(({ format }) => format === 'phase-2'),
    },
    starts: startsOf(
      facts.map(({ serviceTask }) => serviceTask),
      controller,
      view,
    ),
    restricted: {
      delayed: countOf(
        ({ delayed, releaseDay }) => delayed === true && (releaseDay ?? '') > view.today,
      ),
      specialContent: countOf(({ specialContent }) => specialContent === true),
      hiddenFromGuardians: countOf(({ hiddenFromGuardians }) => hiddenFromGuardians === true),
      byOrganisation: forClient.filter((showing) => rulesOf(showing).includes('V18')).length,
    },
    rules: firstRules(forClient),
    shown: {
      client: forClient.filter(({ answer }) => answer === 'yes').length,
      guardian: seenAs(lookers.guardian),
      proxy: seenAs(lookers.proxy),
      depends: forClient.filter(({ answer }) => answer === 'depends').length,
    },
  }
}

function lastOf(newest: readonly RegisteredVersion[]): ShowsSummary['archived']['last'] {
  const last = newest.toSorted((a, b) => +b.listed.storedAt - +a.listed.storedAt)[0]
  return last ? { storedAt: last.listed.storedAt.toISOString(), storedBy: last.storedBy } : null
}

function startsOf(
  tasks: readonly (string | null)[],
  controller: string,
  { coverage, today }: View,
): ShowsSummary['starts'] {
  return serviceTasks.flatMap((serviceTask) => {
    const documents = tasks.filter((task) => task === serviceTask).length
    const from = coverage.get(controller)?.starts.get(serviceTask) ?? null
    if (documents === 0) return []
    return [{ serviceTask, documents, from, begun: from !== null && from <= today }]
  })
}

const rulesOf = (showing: ShowingAnswer): readonly string[] =>
  'rules' in showing ? showing.rules.map(({ rule }) => rule) : []

function firstRules(showings: readonly ShowingAnswer[]): ShowsSummary['rules'] {
  const rules = Object.keys(ruleOrigins) as Exclude<VisibilityRule, 'V01'>[]
  return rules.flatMap((rule) => {
    const documents = showings.filter((showing) => rulesOf(showing)[0] === rule).length
    return documents === 0 ? [] : [{ rule, documents }]
  })
}
