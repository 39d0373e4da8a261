import { expect, test } from 'vitest'
import { findWitness, readWitness, witnessText } from './log-witness'

const root = '0123456789abcdef'.repeat(4)

test('what is written is read again', () => {
  expect(readWitness(witnessText({ size: 1204, root }))).toEqual({ size: 1204, root })
})

test.each([
  ['as it was copied off a printout', `1204-${root.slice(0, 30)} \n ${root.slice(30)}\n`, true],
  ['without a root', '1204', false],
  ['with a root cut short', `1204-${root.slice(1)}`, false],
  ['with a root too long', `1204-${root}0`, false],
  ['of no size', `0-${root}`, false],
  ['of a size beyond counting', `1${'0'.repeat(15)}-${root}`, false],
  ['that is nothing', '', false],
  ['with more around it', `x1204-${root}`, false],
])('one %s', (_name, text, isWitness) => {
  expect(readWitness(text) !== null).toBe(isWitness)
})

test.each([
  ['is named in a sentence', `Loggens kontrolltal: 1204-${root}. Arkivet undertecknade`, 1204],
  ['is named last, after what a row may say', `"77-${root}"\n1204-${root}`, 1204],
  ['is cut short', `1204-${root.slice(1)}.`, null],
  ['is a part of something longer', `x1204-${root}`, null],
  ['is not there', 'Begäran om logguppgifter', null],
])('a witness that %s', (_name, text, size) => {
  expect(findWitness(text)?.size ?? null).toBe(size)
})
