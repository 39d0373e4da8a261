import type { ErrorOut, KoaContextWithOIDC } from 'oidc-provider'
import { html, Markup } from '../../harness/html'
import { pickLanguage } from '../../harness/language'
import { pageHeaders } from '../../harness/page'
import type { Login } from '../logins'
import { texts } from '../texts'
import { inFrame } from './frame'

/** Asks whether to log out. `form` comes from the provider, without its buttons. */
export function logoutPage(ctx: KoaContextWithOIDC, form: string, login: Login | undefined): void {
  const language = languageOf(ctx, login)
  const { logout } = texts[language]
  const back = ctx.oidc.params?.['post_logout_redirect_uri']
  const body = html`
    ${login && html`<p class="lead">${logout.who(login.displayName)}</p>`}
    <p>${logout.text}</p>
    ${new Markup(form)}
    <div class="row">
      <button form="op.logoutForm" name="logout" value="yes">${logout.confirm}</button>
      <button form="op.logoutForm" class="plain">${logout.stay}</button>
    </div>
  `
  ctx.set(pageHeaders(typeof back === 'string' ? [back] : []))
  ctx.body = inFrame({ language, heading: logout.heading, body })
}

export function loggedOutPage(ctx: KoaContextWithOIDC): void {
  const language = languageOf(ctx)
  const { logout } = texts[language]
  ctx.set(pageHeaders())
  ctx.body = inFrame({
    language,
    heading: logout.doneHeading,
    body: html`<p class="lead">${logout.doneText}</p>`,
  })
}

/** What the service asked for is not acceptable, and it is not safe to send the person back to it. */
export function refusedPage(ctx: KoaContextWithOIDC, out: ErrorOut): void {
  const language = languageOf(ctx)
  const { fault } = texts[language]
  const body = html`
    <div class="notice stop"><p>${fault.refused}</p></div>
    <h2>${fault.detail}</h2>
    <p lang="en"><code>${out.error}</code> ${out.error_description}</p>
  `
  ctx.set(pageHeaders())
  ctx.body = inFrame({ language, heading: fault.heading, body })
}

export function expiredPage(ctx: KoaContextWithOIDC): void {
  ctx.set(pageHeaders())
  ctx.body = renderExpired(ctx.get('accept-language'))
}

export function renderExpired(...wishes: readonly (string | undefined)[]): string {
  const language = pickLanguage(...wishes)
  const { fault } = texts[language]
  const body = html`<div class="notice stop"><p>${fault.expired}</p></div>`
  return inFrame({ language, heading: fault.heading, body })
}

function languageOf(ctx: KoaContextWithOIDC, login?: Login) {
  const wish = ctx.oidc?.params?.['ui_locales']
  return pickLanguage(
    typeof wish === 'string' ? wish : undefined,
    login?.language,
    ctx.get('accept-language'),
  )
}
