import type { FastifyRequest } from 'fastify'
import { Alert, Notice } from './pages/alerts.tsx'
import { Csrf } from './pages/csrf.tsx'
import { page } from './pages/layout.tsx'
import { SubscriptionGrid } from './pages/subscription-grid.tsx'
import { failureOf } from './portal-failures.ts'
import { SubscriptionFields } from './portal-forms.ts'
import { filled } from './portal-language.ts'
import { sendPage, settingOf } from './portal-pages.ts'
import type { PageSetting, PortalClient, PortalContext } from './portal-types.ts'

type Own = Awaited<ReturnType<PortalClient['subscriptions']['get']>>
type SubscriptionsRequest = FastifyRequest<{ Querystring: { saved?: string } }>

/** A customer's own subscriptions; those of others are nowhere here. */
export function serveSubscriptions(on: PortalContext): void {
  const { app, client, callOf } = on

  app.get('/subscriptions', async (request: SubscriptionsRequest, reply) => {
    const own = await client.subscriptions.get(undefined, callOf(request))
    const setting = await settingOf(on, request, reply)
    const notice = request.query.saved === undefined ? null : setting.words.subscriptions.saved
    return sendPage(reply, subscriptionsPage(setting, own, { notice, alert: null }))
  })

  app.post('/subscriptions', async (request, reply) => {
    const wanted = SubscriptionFields.parse(request.body)
    try {
      await client.subscriptions.save(wanted, callOf(request))
    } catch (error) {
      if (!failureOf(error, 'SUBSCRIPTION_NOT_POSSIBLE')) throw error
      const own = await client.subscriptions.get(undefined, callOf(request))
      const setting = await settingOf(on, request, reply)
      const alert = setting.words.subscriptions.notPossible
      return sendPage(reply, subscriptionsPage(setting, own, { notice: null, alert }), 409)
    }
    return reply.redirect('/subscriptions?saved', 303)
  })
}

function subscriptionsPage(
  setting: PageSetting,
  own: Own,
  { notice, alert }: { readonly notice: string | null; readonly alert: string | null },
): string {
  const { words, shop, csrf, customer } = setting
  const { subscriptions: said } = words
  const named = { shop: shop.name }
  return page(setting, {
    title: said.title,
    wide: true,
    failed: alert !== null,
    children:
      own.company === null ? (
        <p>{filled(said.noCompany, named)}</p>
      ) : (
        <>
          {alert !== null && <Alert>{alert}</Alert>}
          {notice !== null && <Notice>{notice}</Notice>}
          {own.unsubscribedAt !== null && <Alert>{filled(said.unsubscribed, named)}</Alert>}
          <p className="quiet">
            {filled(said.text, named)}
            {customer && !customer.interfaceAccess && ` ${said.noAccess}`}
          </p>
          <form method="post">
            <Csrf value={csrf} />
            {own.universes.map((universe) => (
              <SubscriptionGrid
                key={universe}
                words={words}
                universe={universe}
                cells={own.cells.filter((cell) => cell.universe === universe)}
              />
            ))}
            <button type="submit">{said.button}</button>
          </form>
        </>
      ),
  })
}
