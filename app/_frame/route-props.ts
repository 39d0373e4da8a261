/** What stands after the question mark of an address. */
export type SearchParams = Readonly<Record<string, string | string[] | undefined>>

/** What Next hands to a page; `Names` are the variable parts of its address besides the language. */
export type RouteProps<Names extends string = never> = Readonly<{
  params: Promise<Readonly<Record<Names | 'locale', string>>>
  searchParams: Promise<SearchParams>
}>
