import { languages } from './languages'

/** How a document was made: in phase-2 format, in the older phase-1 format, or before the organisation joined (V02, D5). */
export const documentFormats = ['phase-2', 'phase-1', 'old'] as const
export type DocumentFormat = (typeof documentFormats)[number]

/** Where a version stands in the document's life (V08, V09). */
export const documentStatuses = ['current', 'superseded', 'annulled'] as const
export type DocumentStatus = (typeof documentStatuses)[number]

/** The languages that a document can be written in. */
export const documentLanguages = [...languages, 'se', 'other'] as const
export type DocumentLanguage = (typeof documentLanguages)[number]
