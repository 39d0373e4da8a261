/**
 * The schema is not one that this version can run on. `too-old`: scripts of this version have not run yet; `too-new`: a later version has
 * taken away what this one counts on. Waiting mends neither.
 */
export class SchemaMismatch extends Error {
  constructor(
    readonly reason: 'too-old' | 'too-new',
    readonly names: readonly string[],
  ) {
    const why = {
      'too-old': 'The schema is older than this version: run the migrations first. Missing:',
      'too-new': 'A later version has changed the schema so that this one can not run on it:',
    }
    super(`${why[reason]} ${names.join(', ')}`)
    this.name = 'SchemaMismatch'
  }
}
