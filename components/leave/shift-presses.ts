/** Of a key that was let go. */
export type Released = Readonly<{ key: string; shiftKey: boolean }>

type Around = Readonly<{
  /** How many presses are still needed; null: it is begun anew. */
  left: (presses: number | null) => void
  enough: () => void
}>

const needed = 3
/** Milliseconds after which a press is forgotten. */
const patience = 5_000

/** Counts Shift pressed by itself: not where it makes a capital letter or goes with another key. */
export function countShift({ left, enough }: Around) {
  let pressed = 0
  let withAnother = false
  let timer: ReturnType<typeof setTimeout> | undefined

  function begin(): void {
    clearTimeout(timer)
    if (pressed > 0) left(null)
    pressed = 0
  }

  return {
    released({ key, shiftKey }: Released): void {
      const alone = key === 'Shift' && !withAnother
      withAnother = shiftKey
      if (!alone) return begin()
      pressed += 1
      clearTimeout(timer)
      if (pressed === needed) {
        pressed = 0
        return enough()
      }
      left(needed - pressed)
      timer = setTimeout(begin, patience)
    },
    stop: () => clearTimeout(timer),
  }
}
