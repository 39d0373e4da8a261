import { useSyncExternalStore } from 'react'

const never = () => () => undefined

/** Whether script runs here: false on the server and in the first drawing, so that both agree. */
export function useScripted(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
}
