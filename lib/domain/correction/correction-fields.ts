/** What is asked about an error, and how many signs each answer may have. */
export const correctionFields = ['place', 'wrong', 'right'] as const
export type CorrectionField = (typeof correctionFields)[number]

export const correctionLengths = { place: 200, wrong: 2000, right: 2000 } as const satisfies Record<
  CorrectionField,
  number
>

/** The answers as they were typed. They go into a text and are stored nowhere. */
export type TypedCorrection = Readonly<Record<CorrectionField, string>>
