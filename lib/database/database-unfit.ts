/** The database can be reached and may not be used as it is set up: waiting mends nothing, whoever runs it has to. */
export class DatabaseUnfit extends Error {
  override name = 'DatabaseUnfit'
}
