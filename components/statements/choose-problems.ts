import { prohibitionTargets } from '@/lib/domain/codes/statements'

/** What was not chosen: the kind of target, or what belongs to a kind. */
export const chooseProblems = ['kind', ...prohibitionTargets] as const
export type ChooseProblem = (typeof chooseProblems)[number]
