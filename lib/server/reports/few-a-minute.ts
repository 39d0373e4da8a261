/**
 * Lets so many through in each minute: what anybody may send must not fill a log.
 *
 * @returns whether one more may pass now
 */
export function fewAMinute(most: number): (now: Date) => boolean {
  let minute = 0
  let passed = 0
  return (now) => {
    const current = Math.floor(now.getTime() / 60_000)
    if (current !== minute) [minute, passed] = [current, 0]
    passed += 1
    return passed <= most
  }
}
