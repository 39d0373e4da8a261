/** Of which new documents somebody can ask to be told by e-mail. */
export const documentNotes = ['none', 'decisions', 'all'] as const
export type DocumentNotes = (typeof documentNotes)[number]
