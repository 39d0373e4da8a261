import { expect, test } from 'vitest'
import { fewAMinute } from './few-a-minute'

test('so many pass in a minute, and as many in the next', () => {
  const may = fewAMinute(3)
  const at = (clock: string) => may(new Date(`2026-11-28T${clock}Z`))
  const times = ['12:00:00', '12:00:20', '12:00:59.999', '12:00:59.999', '12:01:00', '12:01:00']
  expect(times.map(at)).toEqual([true, true, true, false, true, true])
})
