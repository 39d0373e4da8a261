import type { Child } from './child.mjs'

type Options = {
  isStopping: () => boolean
  tell?: (text: string) => void
  times?: { first: number; longest: number; calm: number }
}
export function createKeeper(running: Map<string, Child>, options: Options): (child: Child) => void
