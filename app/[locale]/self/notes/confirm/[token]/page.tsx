import { localeOf, type RouteProps } from '../../../../../_frame/route-props'
import { NotesLink } from '../../../../../_pages/notes'

export default async function Page({ params }: RouteProps<'token'>) {
  const locale = await localeOf(params)
  const { token } = await params
  return <NotesLink locale={locale} token={token} />
}
