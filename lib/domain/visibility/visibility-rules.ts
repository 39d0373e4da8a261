/** The rules that hide a document, in the order in which they are asked; rule book, section 1. */
export type VisibilityRule =
  | ('V01' | 'V02' | 'V03' | 'V04' | 'V05' | 'V06' | 'V07' | 'V08' | 'V09' | 'V10')
  | ('V11' | 'V12' | 'V13' | 'V14' | 'V15' | 'V16' | 'V17' | 'V18' | 'V19')
