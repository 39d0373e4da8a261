import { expect, test } from 'vitest'
import { checksumOf } from './checksum'

// The service's published example is signed at 2017-02-09T10:29:42.09Z; toISOString writes three decimals, so the value
// for this spelling was made with another tool: printf '%s' "<path> <time>" | openssl dgst -sha256 -hmac "<key>" -binary
const path =
  '/service/hpa/user/register/ed4b7ae7/080297-915A?requestId=02fd35dc-99e6-477b-b6e2-03f02cbf3666'
const signed = {
  clientId: 'ed4b7ae7',
  key: '3ba56df8-88b8-4805-9b04-2f8e7a61',
  now: new Date('2017-02-09T10:29:42.090Z'),
}

test('the header holds client, time and checksum, apart by single spaces', () => {
  expect(checksumOf(path, signed)).toBe(
    'ed4b7ae7 2017-02-09T10:29:42.090Z Ef7O+KxlqSZqnrs9AuvA/22MDGJlD7WoZWaB1K/Oy8A=',
  )
})

test('another path, key or moment makes another checksum', () => {
  const all = [
    checksumOf(path, signed),
    checksumOf(`${path}&x=1`, signed),
    checksumOf(path, { ...signed, key: 'another' }),
    checksumOf(path, { ...signed, now: new Date('2017-02-09T10:29:42.091Z') }),
  ].map((header) => header.split(' ')[2])
  expect(new Set(all).size).toBe(all.length)
})
