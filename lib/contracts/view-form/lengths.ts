/** Dots of a screen in a unit; of those that go by the letters around, as letters of a usual size have it. */
const dots: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 4 / 3,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 9.6 / 2.54,
  q: 2.4 / 2.54,
  em: 16,
  rem: 16,
  ex: 8,
  ch: 8,
  '%': 0.16,
  vw: 10,
  vh: 10,
}

/** A length of a style in dots of a screen; null: it is none, or one that only a browser could work out. */
export function dotsOf(value: string): number | null {
  const [, number = '', unit = ''] = /^([+-]?(?:\d+\.?\d*|\.\d+))([a-z]*|%)$/.exec(value) ?? []
  const each = Object.hasOwn(dots, unit) ? dots[unit] : undefined
  return number === '' || each === undefined ? null : Number(number) * each
}

/** Whether each length in a value is at least so many dots. What is calculated, or in a unit that is not known, is not. */
export function atLeast(least: number): (value: string) => boolean {
  return (value) =>
    !value.includes('(') &&
    value
      .split(/[\s,/]+/)
      .every((each) => !/^[+\-.\d]/.test(each) || (dotsOf(each) ?? -Infinity) >= least)
}
