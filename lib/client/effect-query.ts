import { queryOptions } from '@tanstack/react-query'
import { liveEffectSchema } from '@/lib/contracts/portal/live-effect'
import { fetchJson } from './fetch-json'

/** The fields of the form of step 1 as they stand. */
export type ChosenFields = Readonly<Record<string, string>>

/** What a choice would do. The key names whose data it is, so two people's answers are never one (R4). */
export const effectQuery = (handle: string, url: string, chosen: ChosenFields) =>
  queryOptions({
    queryKey: ['prohibition-effect', handle, url, chosen],
    queryFn: ({ signal }) => fetchJson(url, liveEffectSchema, chosen, signal),
    staleTime: 60_000,
    retry: false,
  })
