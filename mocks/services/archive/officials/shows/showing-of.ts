import type { ShowingAnswer } from '@/lib/contracts/archive/shows'
import type { ClientDocuments } from '@/lib/domain/visibility/decide-visibility'
import { explainVisibility, type Showing } from '@/lib/domain/visibility/explain-visibility'
import { ruleOrigins } from '@/lib/domain/visibility/rule-origins'
import type { View } from '@/lib/domain/visibility/view'
import type { RegisteredVersion } from './read-register'

/** The documents of a register, as they are shown if the relationships that are not in it hide what was made in them, and if not. */
export type Worlds = Readonly<{ hiding: ClientDocuments; showing: ClientDocuments }>

export function worldsOf(versions: readonly RegisteredVersion[]): Worlds {
  const hiding = new Map(versions.map(({ id, listed }) => [id, listed]))
  if (versions.every(({ madeElsewhere }) => !madeElsewhere)) return { hiding, showing: hiding }
  const showing = new Map(
    versions.map(({ id, listed, madeElsewhere }) => [
      id,
      madeElsewhere ? { ...listed, facts: { ...listed.facts, madeIn: 'none' as const } } : listed,
    ]),
  )
  return { hiding, showing }
}

/** Whether a document is shown to who looks; that it depends on what is in another register, and nothing of that. */
export function showingOf({ hiding, showing }: Worlds, id: string, view: View): ShowingAnswer {
  const best = explainVisibility(showing, id, view)
  if (hiding === showing || best.answer === 'no') return told(best)
  const worst = explainVisibility(hiding, id, view)
  const isSame = JSON.stringify(best) === JSON.stringify(worst)
  return isSame ? told(best) : { answer: 'depends', on: 'client-relationship' }
}

function told(explained: Showing): ShowingAnswer {
  if (explained.answer === 'yes') return explained
  const rules = explained.rules.flatMap((rule) =>
    rule === 'V01' ? [] : [{ rule, ...ruleOrigins[rule] }],
  )
  return { ...explained, rules }
}
