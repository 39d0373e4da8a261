/**
 * Has V8 clear up now, where the program was started so that it can be asked (`--expose-gc`). Making a folder leaves behind in a minute what other pages
 * leave in an hour, and where there is much memory V8 would let it lie until its heap is three times what is alive (ADR 65).
 */
export async function clearUp(): Promise<void> {
  await globalThis.gc?.({ type: 'major', execution: 'async' })
}
