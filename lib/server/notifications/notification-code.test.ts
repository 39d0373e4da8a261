import { expect, test } from 'vitest'
import { notificationCodeSchema } from '@/lib/contracts/portal/notifications'
import { codeKeys, newNotificationCode } from './notification-code'

test('a code is twelve digits in three groups, new each time, and is read as it was written', () => {
  const codes = Array.from({ length: 200 }, newNotificationCode)
  for (const code of codes) expect(code).toMatch(/^\d{4} \d{4} \d{4}$/)
  expect(new Set(codes).size).toBe(codes.length)
  expect(new Set(codes.map(([first]) => first)).size).toBeGreaterThan(7)
  expect(notificationCodeSchema.parse(codes[0])).toBe(codes[0]?.replaceAll(' ', ''))
})

const keysOf = async (code = '482917360958', person = 'anna', secret = 'a secret') => {
  const { hash, key } = await codeKeys(code, person, secret)
  return [hash, key.toString('base64url')]
}

test('hash and key are apart, and the same for the same', async () => {
  const [hash, key] = await keysOf()
  expect(hash).not.toBe(key)
  expect(key).toHaveLength(43)
  expect(await keysOf()).toEqual([hash, key])
})

test.each([
  ['another code', () => keysOf('482917360959')],
  ['another person', () => keysOf(undefined, 'bertil')],
  ['another portal', () => keysOf(undefined, undefined, 'another secret')],
])('%s has others', async (_name, other) => {
  const all = [...(await keysOf()), ...(await other())]
  expect(new Set(all).size).toBe(all.length)
})
