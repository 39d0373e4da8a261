import { randomInt, scrypt } from 'node:crypto'
import { notificationCodeDigits } from '@/lib/contracts/portal/notifications'

const groupOf = 4

/** What a mail carries by which an address is confirmed: twelve digits, 40 bits, as a reader types them: "4829 1736 0958". */
export function newNotificationCode(): string {
  const digits = Array.from({ length: notificationCodeDigits }, () => randomInt(10)).join('')
  return digits.match(new RegExp(`.{${groupOf}}`, 'g'))?.join(' ') ?? digits
}

/** What the database knows a code by, and the key of the address that waits for it. */
export type CodeKeys = Readonly<{ hash: string; key: Buffer }>

/**
 * Out of a code, slowly (scrypt, a twentieth of a second and 16 MB): a code is short enough to be typed, and so all of them could be
 * tried by one who holds the database and the portal's secret. At this price that takes more than a thousand years of one
 * processor, and the code is good for a day.
 *
 * @param code digits alone, as `notificationCodeSchema` gives them
 */
export function codeKeys(code: string, personKey: string, secret: string): Promise<CodeKeys> {
  const salt = `mittkanta notes\0${personKey}\0${secret}`
  const cost = { N: 2 ** 14, r: 8, p: 1, maxmem: 32 * 2 ** 20 }
  return new Promise((resolve, reject) => {
    scrypt(code, salt, 64, cost, (error, made) => {
      if (error) reject(error)
      else resolve({ hash: made.subarray(0, 32).toString('base64url'), key: made.subarray(32) })
    })
  })
}
