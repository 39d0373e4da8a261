import { expect, test } from 'vitest'
import { Facts } from './facts'

test('two facts of the same label are two rows, which no later drawing takes for one', () => {
  const facts = ['Anna', 'Berit'].map((value) => ({ label: 'Deltagare', value }))
  const list = Facts({ facts }) as { props: { children: readonly { key: string }[] } }
  expect(new Set(list.props.children.map(({ key }) => key)).size).toBe(2)
})
