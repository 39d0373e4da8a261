export type ReadersProps = Readonly<{
  /** Where it is asked. */
  url: string
  words: Readonly<
    Record<'show' | 'wait' | 'newest' | 'nobody' | 'closed' | 'unavailable' | 'notGone', string>
  >
}>
