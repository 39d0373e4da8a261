'use client'

import { QueryClientProvider, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { DatedText, Rows } from '@/components/ui/rows'
import { clearWithSession, makeQueryClient } from '@/lib/client/private-query-client'
import { readersQuery } from '@/lib/client/readers-query'
import { NotRead } from './not-read'
import type { ReadersProps } from './readers-props'

type Props = ReadersProps &
  Readonly<{
    /** How often the reader has asked; each time it is asked anew. */
    times: number
  }>

/** What the archive answers who is asked for the readers. */
export function AskedReaders(props: Props) {
  const [client] = useState(makeQueryClient)
  useEffect(() => clearWithSession(client), [client])
  return (
    <QueryClientProvider client={client}>
      <Answer {...props} />
    </QueryClientProvider>
  )
}

function Answer({ url, words, times }: Props) {
  const { data, isFetching, isError, refetch } = useQuery(readersQuery(url))
  useEffect(() => {
    if (times > 1) void refetch()
  }, [times, refetch])
  if (isFetching) return <p>{words.wait}</p>
  if (isError) return <NotRead words={words} />
  if (data?.state === 'some')
    return (
      <>
        <p>{words.newest}</p>
        <Rows light>
          {data.rows.map(({ id, at, when, words: said }) => (
            <DatedText key={id} date={<time dateTime={at}>{when}</time>}>
              {said}
            </DatedText>
          ))}
        </Rows>
      </>
    )
  return data ? <p>{words[data.state]}</p> : null
}
