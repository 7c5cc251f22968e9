import { createHashRouter, Navigate } from 'react-router'
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
              path: 'contacts/:contactId?',
              lazy: async () => ({ Component: (await import('./features/contacts/contacts-page.tsx')).ContactsPage }),
            },
            {
              path: 'contacts/import/:importId?',
              lazy: async () => ({ Component: (await import('./features/contact-import/import-page.tsx')).ImportPage }),
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
