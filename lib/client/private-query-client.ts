import { QueryClient } from '@tanstack/react-query'

/** A cache of personal answers for one page. It is in memory only and goes with the page. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: { queries: { refetchOnWindowFocus: false, refetchOnReconnect: false } },
  })
}

/**
 * Clears the cache when the page is left, also when the browser keeps it whole for the Back button, and when this or
 * another tab says that the session has ended or another login has begun.
 *
 * @returns what stops it
 */
export function clearWithSession(client: QueryClient): () => void {
  const tabs = new BroadcastChannel('mittkanta-session')
  const clear = () => client.clear()
  tabs.onmessage = ({ data }: MessageEvent<{ kind?: string } | null>) => {
    if (data?.kind === 'ended') clear()
  }
  window.addEventListener('pagehide', clear)
  return () => {
    window.removeEventListener('pagehide', clear)
    tabs.close()
    clear()
  }
}
