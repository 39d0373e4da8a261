'use client'

import { QueryClientProvider, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'
import layout from '@/components/ui/layout.module.css'
import { Notice } from '@/components/ui/notice'
import { DatedText, Rows } from '@/components/ui/rows'
import { useScripted } from '@/components/ui/use-scripted'
import { clearWithSession, makeQueryClient } from '@/lib/client/private-query-client'
import { readersQuery } from '@/lib/client/readers-query'

type Words = Readonly<
  Record<'show' | 'wait' | 'newest' | 'nobody' | 'closed' | 'unavailable' | 'notGone', string>
>
type Props = Readonly<{ url: string; words: Words }>

/** Asks who has read the document when the button is pressed, for each question is a row of the log itself (L1). */
export function Readers(props: Props) {
  const [client] = useState(makeQueryClient)
  useEffect(() => clearWithSession(client), [client])
  return (
    <QueryClientProvider client={client}>
      <Asked {...props} />
    </QueryClientProvider>
  )
}

function Asked({ url, words }: Props) {
  const scripted = useScripted()
  const [asked, setAsked] = useState(false)
  const query = useQuery({ ...readersQuery(url), enabled: asked })
  const ask = () => (asked ? void query.refetch() : setAsked(true))
  return (
    <>
      <div className={layout.buttons}>
        <Button type="button" look="second" hidden={!scripted} onClick={ask}>
          {words.show}
        </Button>
      </div>
      <div role="status">
        {query.isFetching ? (
          <p>{words.wait}</p>
        ) : query.isError ? (
          <Notice kind="stop" heading={words.unavailable} level={3}>
            <p>{words.notGone}</p>
          </Notice>
        ) : query.data?.state === 'some' ? (
          <>
            <p>{words.newest}</p>
            <Rows light>
              {query.data.rows.map(({ id, at, when, words: said }) => (
                <DatedText key={id} date={<time dateTime={at}>{when}</time>}>
                  {said}
                </DatedText>
              ))}
            </Rows>
          </>
        ) : query.data ? (
          <p>{words[query.data.state]}</p>
        ) : null}
      </div>
    </>
  )
}
