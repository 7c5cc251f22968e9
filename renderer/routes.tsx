import { createHashRouter, Navigate } from 'react-router'
import { OperatorsPage } from './features/operators/operators-page.tsx'
import { AboutPage } from './features/settings/about-page.tsx'
import { AccountPage } from './features/settings/account-page.tsx'
import { SettingsLayout } from './features/settings/settings-layout.tsx'
import { ShopSettingsPage } from './features/settings/shop-settings-page.tsx'
import { StoreLayout } from './features/store/store-layout.tsx'
import { BrokenPage } from './ui/shell/broken-page.tsx'
import { NotFoundPage } from './ui/shell/not-found-page.tsx'
import { Workspace } from './workspace.tsx'

/**
 * Every address of the program. A page that opens its items beside its list takes the item as an optional part, so that
 * it stays mounted: `useParams().contactId` is absent, `new`, or an id.
 */
const createRouter = () =>
  createHashRouter([
    {
      path: '/',
      Component: Workspace,
      HydrateFallback: () => null,
      ErrorBoundary: BrokenPage,
      children: [
        {
          ErrorBoundary: BrokenPage,
          children: [
            { index: true, element: <Navigate to="/contacts" replace /> },
            {
              path: 'contacts/:contactId?/:part?',
              lazy: async () => ({ Component: (await import('./features/contacts/contacts-page.tsx')).ContactsPage }),
            },
            {
              path: 'contacts/import/:importId?',
              lazy: async () => ({ Component: (await import('./features/contact-import/import-page.tsx')).ImportPage }),
            },
            {
              path: 'companies/:companyId?',
              lazy: async () => ({
                Component: (await import('./features/companies/companies-page.tsx')).CompaniesPage,
              }),
            },
            {
              path: 'companies/:companyId/addresses',
              lazy: async () => ({
                Component: (await import('./features/companies/addresses-page.tsx')).AddressesPage,
              }),
            },
            {
              path: 'companies/:companyId/notify',
              lazy: async () => ({ Component: (await import('./features/companies/notify-page.tsx')).NotifyPage }),
            },
            {
              path: 'companies/:companyId/dashboard',
              lazy: async () => ({
                Component: (await import('./features/companies/company-dashboard-page.tsx')).CompanyDashboardPage,
              }),
            },
            {
              path: 'companies/subscriptions/import/:importId?',
              lazy: async () => ({
                Component: (await import('./features/subscription-import/subscription-import-page.tsx'))
                  .SubscriptionImportPage,
              }),
            },
            {
              path: 'outbox/:messageId?',
              lazy: async () => ({ Component: (await import('./features/outbox/outbox-page.tsx')).OutboxPage }),
            },
            {
              path: 'outbox/requests/:requestId?',
              lazy: async () => ({ Component: (await import('./features/outbox/ledger-page.tsx')).LedgerPage }),
            },
            {
              path: 'jobs/:jobId?',
              lazy: async () => ({ Component: (await import('./features/jobs/jobs-page.tsx')).JobsPage }),
            },
            {
              path: 'catalogue/:code?/:language?',
              lazy: async () => ({
                Component: (await import('./features/catalogue/catalogue-page.tsx')).CataloguePage,
              }),
            },
            {
              path: 'store',
              Component: StoreLayout,
              children: [
                { index: true, element: <Navigate to="/store/portal" replace /> },
                {
                  path: 'portal',
                  lazy: async () => ({ Component: (await import('./features/store/portal-page.tsx')).PortalPage }),
                },
                {
                  path: 'links',
                  lazy: async () => ({ Component: (await import('./features/store/links-page.tsx')).LinksPage }),
                },
                {
                  path: 'terms',
                  lazy: async () => ({ Component: (await import('./features/store/terms-page.tsx')).TermsPage }),
                },
              ],
            },
            {
              path: 'history',
              lazy: async () => ({ Component: (await import('./features/audit/audit-page.tsx')).AuditPage }),
            },
            {
              path: 'settings',
              Component: SettingsLayout,
              children: [
                { index: true, element: <Navigate to="/settings/shop" replace /> },
                { path: 'shop', Component: ShopSettingsPage },
                {
                  path: 'mail',
                  lazy: async () => ({
                    Component: (await import('./features/settings/mail-settings-page.tsx')).MailSettingsPage,
                  }),
                },
                { path: 'operators', Component: OperatorsPage },
                { path: 'account', Component: AccountPage },
                { path: 'about', Component: AboutPage },
              ],
            },
            { path: '*', Component: NotFoundPage },
          ],
        },
      ],
    },
  ])

let router: ReturnType<typeof createRouter> | undefined

/** The router, made when it is first wanted: until then the address may hold the code that opened the window. */
export const windowRouter = () => {
  router ??= createRouter()
  return router
}
