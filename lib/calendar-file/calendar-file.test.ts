import { expect, test } from 'vitest'
import { calendarFile, calendarType, type DayToRemember } from './calendar-file'

const remember: DayToRemember = {
  day: '2026-12-28',
  title: 'Viktig dag',
  text: 'Kom ihåg.',
  language: 'sv',
  uid: '5f0c9c60-3d53-4b3e-9c6a-1c2f6a0e9d11',
  madeAt: new Date('2026-11-29T10:00:00Z'),
}

const linesOf = (file: string) => file.split('\r\n')
/** As RFC 5545, section 3.1 has it: what begins with a space goes on from the line before. */
const unfolded = (file: string) => linesOf(file.replaceAll(/\r\n[ \t]/g, ''))
const valueOf = (file: string, name: string) =>
  unfolded(file)
    .find((line) => line.startsWith(`${name}:`))
    ?.slice(name.length + 1)

test('it is one private event on the whole day, with a reminder', () => {
  expect(linesOf(calendarFile(remember)).filter((line) => !line.startsWith('X-'))).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//MittKanta//MittKanta//SV',
    'BEGIN:VEVENT',
    'UID:5f0c9c60-3d53-4b3e-9c6a-1c2f6a0e9d11',
    'SEQUENCE:0',
    'DTSTAMP:20261129T100000Z',
    'DTSTART;VALUE=DATE:20261228',
    'SUMMARY:Viktig dag',
    'TRANSP:TRANSPARENT',
    'DESCRIPTION:Kom ihåg.',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'TRIGGER:-P1DT15H',
    'DESCRIPTION:Viktig dag',
    'END:VALARM',
    'CLASS:PRIVATE',
    'END:VEVENT',
    'END:VCALENDAR',
  ])
})

test.each([
  ['a day of summer time', '2026-07-01', '20260701'],
  ['the last of a year', '2026-12-31', '20261231'],
  ['a leap day', '2028-02-29', '20280229'],
])('%s stays the day that it is', (_name, day, written) =>
  expect(linesOf(calendarFile({ ...remember, day }))).toContain(`DTSTART;VALUE=DATE:${written}`),
)

test('what means something to a calendar is told as text, and opens no line of its own', () => {
  const text = 'Ett, två; tre \\ fyra\r\nBEGIN:VEVENT\nfem'
  const file = calendarFile({ ...remember, text })
  expect(valueOf(file, 'DESCRIPTION')).toBe('Ett\\, två\\; tre \\\\ fyra\\nBEGIN:VEVENT\\nfem')
  expect(unfolded(file).filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1)
})

test('no line is longer than 75 bytes, and none is cut within a letter', () => {
  const text = 'Åäö och 🙂 '.repeat(40)
  const file = calendarFile({ ...remember, text })
  for (const line of linesOf(file)) {
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    expect(line).not.toMatch(/^ ?[\udc00-\udfff]|[\ud800-\udbff]$/)
  }
  expect(valueOf(file, 'DESCRIPTION')).toBe(text)
})

test('its type tells that its letters are in UTF-8', () =>
  expect(calendarType).toBe('text/calendar; charset=utf-8'))
