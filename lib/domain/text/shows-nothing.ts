/** Blanks of every kind, what is not drawn at all, marks that stand on nothing, and two letters that look like blanks. */
const unseen = /^[\s\p{Z}\p{Cc}\p{Cf}\p{M}\p{Default_Ignorable_Code_Point}\u2800\ufffc]*$/u

/** Whether a name or title is empty to the eye, however long it is: nothing of it would be seen on a page. */
export function showsNothing(text: string): boolean {
  return unseen.test(text)
}
