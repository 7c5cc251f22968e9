import { Csrf } from './pages/csrf.tsx'
import { page } from './pages/layout.tsx'
import { momentWords } from './portal-dates.ts'
import { ReadFields } from './portal-forms.ts'
import { sendPage, settingOf } from './portal-pages.ts'
import type { PageSetting, PortalClient, PortalContext } from './portal-types.ts'

type Notification = Awaited<ReturnType<PortalClient['notifications']['list']>>['notifications'][number]

/** The bell: what a customer is told here. Looking at it marks nothing as read, its buttons do. */
export function serveNotifications(on: PortalContext): void {
  const { app, client, callOf } = on

  app.get('/notifications', async (request, reply) => {
    const { notifications } = await client.notifications.list(undefined, callOf(request))
    return sendPage(reply, notificationsPage(await settingOf(on, request, reply), notifications))
  })

  app.post('/notifications', async (request, reply) => {
    const { id } = ReadFields.parse(request.body)
    await client.notifications.read(id === undefined ? {} : { ids: [id] }, callOf(request))
    return reply.redirect('/notifications', 303)
  })
}

function notificationsPage(setting: PageSetting, notifications: readonly Notification[]): string {
  const { words, csrf } = setting
  const { bell } = words
  const manage = (
    <p className="after">
      <a href="/subscriptions">{bell.manage}</a>
    </p>
  )
  return page(setting, {
    title: bell.title,
    wide: true,
    action: notifications.some(({ read }) => !read) && (
      <form method="post">
        <Csrf value={csrf} />
        <button type="submit" className="plain small">
          {bell.readAll}
        </button>
      </form>
    ),
    children: (
      <>
        {notifications.length === 0 ? (
          <p className="quiet">{bell.empty}</p>
        ) : (
          <ul className="rows">
            {notifications.map((notification) => (
              <NotificationRow key={notification.id} setting={setting} notification={notification} />
            ))}
          </ul>
        )}
        {manage}
      </>
    ),
  })
}

interface RowProps {
  readonly setting: PageSetting
  readonly notification: Notification
}

function NotificationRow({ setting, notification: { id, subject, text, at, read } }: RowProps) {
  const { bell } = setting.words
  return (
    <li className={read ? 'read' : 'unread'}>
      <div>
        <h2 id={`notification-${id}`}>
          {subject} {!read && <span className="badge new">{bell.unread}</span>}
        </h2>
        <p className="quiet">
          <time dateTime={at}>{momentWords(setting, at)}</time>
        </p>
        <p className="document">{text}</p>
        {!read && (
          <form method="post">
            <Csrf value={setting.csrf} />
            <input type="hidden" name="id" value={id} />
            <button type="submit" className="plain small" aria-describedby={`notification-${id}`}>
              {bell.readOne}
            </button>
          </form>
        )}
      </div>
    </li>
  )
}
