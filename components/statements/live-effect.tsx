'use client'

import { QueryClientProvider, useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { effectQuery, type ChosenFields } from '@/lib/client/effect-query'
import { clearWithSession, makeQueryClient } from '@/lib/client/private-query-client'
import { chosenFields } from './chosen-fields'
import style from './statements.module.css'

type Props = Readonly<{
  handle: string
  /** Where the effect is asked for. */
  url: string
  /** Said when it can't be told. */
  failed: string
}>

/** Says what the choice would do as it changes. A convenience: the next step says it all the same. */
export function LiveEffect(props: Props) {
  const [client] = useState(makeQueryClient)
  useEffect(() => clearWithSession(client), [client])
  return (
    <QueryClientProvider client={client}>
      <Effect {...props} />
    </QueryClientProvider>
  )
}

function Effect({ handle, url, failed }: Props) {
  const place = useRef<HTMLParagraphElement>(null)
  const [chosen, setChosen] = useState<ChosenFields | null>(null)
  useEffect(() => {
    const form = place.current?.closest('form')
    if (!form) return
    const read = () => setChosen(chosenFields(new FormData(form)))
    read()
    form.addEventListener('change', read)
    return () => form.removeEventListener('change', read)
  }, [])
  const query = useQuery({ ...effectQuery(handle, url, chosen ?? {}), enabled: chosen !== null })
  return (
    <p ref={place} className={style.live} role="status">
      {query.isError ? failed : (query.data?.words ?? '')}
    </p>
  )
}
