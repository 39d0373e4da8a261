'use client'

import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { printShape } from '@/components/ui/icon-shapes'
import { useScripted } from '@/components/ui/use-scripted'

/** Needs script, so it appears with it; the PDF is the way to print without. Its place is kept from the start. */
export function PrintButton({ label }: { label: string }) {
  const scripted = useScripted()
  return (
    <Button look="second" type="button" hidden={!scripted} onClick={() => window.print()}>
      <Icon shape={printShape} />
      {label}
    </Button>
  )
}
