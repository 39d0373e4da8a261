import { describe, expect, test } from 'vitest'
import { checksumOf, isProven } from './checksum'

const caller = { clientId: 'ed4b7ae7', key: '3ba56df8-88b8-4805-9b04-2f8e7a61' }
const path =
  '/service/hpa/user/register/ed4b7ae7/080297-915A?requestId=02fd35dc-99e6-477b-b6e2-03f02cbf3666'
const timestamp = '2017-02-09T10:29:42.09Z'
const checksum = 'z7X+xWtrvth1L7Ql6B/4xZ0iQ1VjToWX4TnHVLo8RGo='
const moment = Date.parse(timestamp)

describe('the published example', () => {
  test.each([
    [timestamp, checksum],
    ['2017-02-09T10:29:42.090000+00:00', 'GeRKoGmGd0RFk33s2vNHutJf/TrEdwSM2Vb7qWXLESY='],
  ])('at %s', (written, expected) => expect(checksumOf(caller.key, path, written)).toBe(expected))

  test('when one acts for an organisation', () => {
    const ypa = path.replace('/hpa/', '/ypa/')
    const expected = 'z1xDqaSjDwnVniJvis0SqMXeQEBtgBgzozhQqftmY9U='
    expect(checksumOf(caller.key, ypa, timestamp)).toBe(expected)
  })
})

describe('a header', () => {
  const header = `ed4b7ae7 ${timestamp} ${checksum}`
  const minutes = (count: number) => moment + count * 60_000
  test.each<[string, string | undefined, string, number, boolean]>([
    ['is good', header, path, moment, true],
    ['is good when the clock is five minutes behind', header, path, minutes(5), true],
    ['is good when the clock is five minutes ahead', header, path, minutes(-5), true],
    ['is stale a moment later', header, path, minutes(5) + 1, false],
    ['is too early a moment before', header, path, minutes(-5) - 1, false],
    ['is missing', undefined, path, moment, false],
    ['is empty', '', path, moment, false],
    ['names another client', header.replace('ed4', 'ed5'), path, moment, false],
    ['is for another path', header, `${path}0`, moment, false],
    [
      'is for a path that is written otherwise',
      header,
      path.replace('-915', '%2D915'),
      moment,
      false,
    ],
    ['has another checksum', `${header.slice(0, -2)}A=`, path, moment, false],
    ['has no checksum', `ed4b7ae7 ${timestamp}`, path, moment, false],
    ['has two spaces', header.replace(' ', '  '), path, moment, false],
    ['has more after it', `${header} x`, path, moment, false],
    ['has another time than was signed', header.replace('42.09Z', '42.090Z'), path, moment, false],
  ])('%s', (_name, given, at, now, good) => expect(isProven(given, at, caller, now)).toBe(good))
})
