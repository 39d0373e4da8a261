import type { ExplainedWord } from '@/components/ui/word'

/** Someone whom a statement concerns: what can be done today, what after it, and what is to say. */
export type Party = Readonly<{
  key: string
  name: string
  today: string
  /** Null: as today. */
  then: string | null
  texts: readonly string[]
  /** Explained under them. */
  word?: ExplainedWord | undefined
}>
