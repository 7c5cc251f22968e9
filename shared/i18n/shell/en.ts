export const en = {
  pages: {
    contacts: 'Contacts',
    contactImport: 'Import',
    companies: 'Companies',
    subscriptionImport: 'Subscriptions (CSV)',
    catalogue: 'Catalogue',
    outbox: 'Outbox',
    history: 'History',
    settings: 'Settings',
  },
  skipToContent: 'Skip to the content',
  mainNavigation: 'Main navigation',
  collapse: 'Collapse the navigation',
  expand: 'Expand the navigation',
  search: 'Search…',
  operatorMenu: {
    label: 'Operator menu:',
    account: 'My account',
    changePassword: 'Change password',
    theme: 'Theme',
    themes: { auto: 'Follow the system', light: 'Light', dark: 'Dark' },
    lock: 'Lock now',
    newWindow: 'New window',
    signOut: 'Sign out',
  },
  demonstration: {
    text: 'Demonstration: the contacts are invented, and what you do here is gone when you leave it.',
    leave: 'Leave the demonstration',
    confirmTitle: 'Leave the demonstration?',
    confirmText:
      'Everything in it is deleted: the sample contacts and whatever you added. Then you set up your own shop.',
    confirmVerb: 'Delete and leave',
  },
  refused: {
    title: 'This window was not opened by Comptoir',
    text: 'Its address is good for one window and was used already, or Comptoir was restarted since.',
    steps: [
      'If another window of Comptoir is open, go on there: “New window” in its menu opens one more.',
      'Otherwise start Comptoir again: it opens a window by itself.',
      'If you started it in a terminal, open the newest address that stands there.',
    ],
    kept: 'Nothing was lost.',
  },
  notFound: {
    title: 'This page does not exist',
    text: 'The address may be mistyped, or what it showed was deleted.',
    back: 'Go to the contacts',
  },
  broken: {
    title: 'This page stopped working',
    text: 'Everything that was saved is still there. Load the page again; if it happens once more, pass on the detail below.',
  },
} as const
