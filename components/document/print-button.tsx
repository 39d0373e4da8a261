'use client'

import { useSyncExternalStore } from 'react'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'

const never = () => () => undefined

/** Needs script, so it appears with it; the PDF is the way to print without. Its place is kept from the start. */
export function PrintButton({ label }: { label: string }) {
  const ready = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  return (
    <Button look="second" type="button" hidden={!ready} onClick={() => window.print()}>
      <Icon name="print" />
      {label}
    </Button>
  )
}
