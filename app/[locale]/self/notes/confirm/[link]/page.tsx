import { localeOf, type RouteProps } from '../../../../../_frame/route-props'
import { OldNotesLink } from '../../../../../_pages/notes'

export default async function Page({ params }: RouteProps<'link'>) {
  return <OldNotesLink locale={await localeOf(params)} />
}
