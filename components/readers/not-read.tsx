import { Notice } from '@/components/ui/notice'

type Props = Readonly<{ words: Readonly<Record<'unavailable' | 'notGone', string>> }>

/** That it can't be told who has read, which looks unlike "nobody" (L5). */
export function NotRead({ words }: Props) {
  return (
    <Notice kind="stop" heading={words.unavailable} level={3}>
      <p>{words.notGone}</p>
    </Notice>
  )
}
