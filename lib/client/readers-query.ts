import { queryOptions } from '@tanstack/react-query'
import { readersSchema } from '@/lib/contracts/portal/readers'
import { fetchJson } from './fetch-json'

/** Who has read a document, by the address that says so and names whose data it is (R4). */
export const readersQuery = (url: string) =>
  queryOptions({
    queryKey: ['readers', url],
    queryFn: ({ signal }) => fetchJson(url, readersSchema, {}, signal),
    staleTime: 0,
    retry: false,
  })
