import { expect, test } from 'vitest'
import { texts } from './texts'

test.each([undefined, '3 februari 2025'])(
  'what no longer shows is not told with “inte minst”, which says the contrary (from %s)',
  (day) => expect(texts.sv.preview.disappears('10', '10', day)).not.toContain('inte minst'),
)
