/** What an archive knows of its history tree. It lives in the program, where whoever has the database can't change it. */
export type TreeWatch = {
  /** What was found last, or undefined: it held. */
  fault?: string | undefined
  /** When all of it was gone through. */
  examinedAt?: Date
  examining?: Promise<void>
  /** When all chains were last compared with what was sealed of each. */
  comparedAt?: Date
}
