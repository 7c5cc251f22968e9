import type { Customer } from '../../../shared/contract/portal-values.ts'
import { filled } from '../portal-language.ts'
import type { PageSetting } from '../portal-types.ts'

interface PortalNavProps {
  readonly setting: PageSetting
  readonly customer: Customer
}

/** Where a customer who is signed in can go; the bell tells how much there is to read. */
export function PortalNav({ setting: { words, path, language }, customer }: PortalNavProps) {
  const { nav } = words
  const current = (href: string) => (path === href || path.startsWith(`${href}/`) ? ('page' as const) : undefined)
  const unread = new Intl.NumberFormat(language).format(customer.unread)
  return (
    <nav className="tabs" aria-label={nav.label}>
      <a href="/jobs" aria-current={current('/jobs')}>
        {nav.jobs}
      </a>
      {customer.interfaceAccess && (
        <a href="/notifications" aria-current={current('/notifications')}>
          <Bell />
          {nav.notifications}
          {customer.unread > 0 && (
            <span className="count">
              <span aria-hidden="true">{unread}</span>
              <span className="unseen">{filled(nav.unread, { count: unread })}</span>
            </span>
          )}
        </a>
      )}
      <a href="/subscriptions" aria-current={current('/subscriptions')}>
        {nav.subscriptions}
      </a>
      <a href="/account" aria-current={current('/account')}>
        {nav.account}
      </a>
    </nav>
  )
}

const Bell = () => (
  <svg
    viewBox="0 0 24 24"
    width="18"
    height="18"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.8"
    aria-hidden="true"
  >
    <path
      d="M6 9a6 6 0 0 1 12 0c0 6 2 7 2 7H4s2-1 2-7M10 20a2.2 2.2 0 0 0 4 0"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  </svg>
)
