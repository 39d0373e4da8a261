import { Button } from '@/components/ui/button'
import { OfThisLogin } from '@/components/ui/of-this-login'
import { paths } from '@/lib/addresses/paths'
import type { DocumentDto } from '@/lib/contracts/portal/document'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'

type Props = Readonly<{ locale: Locale; document: DocumentDto; simple: boolean }>

/** Turns the simple way of reading on or off: large letters, the plain words first, one answer at a time. */
export function ReadingForm({ locale, document, simple }: Props) {
  const { whose, id } = document
  return (
    <form method="post" action={paths.readSimply(locale, whose.handle, id)}>
      <OfThisLogin whose={whose} />
      <input type="hidden" name="simply" value={simple ? 'off' : 'on'} />
      <Button look="second" type="submit">
        {translator(locale)(simple ? 'plain.simply.off' : 'plain.simply.on')}
      </Button>
    </form>
  )
}
