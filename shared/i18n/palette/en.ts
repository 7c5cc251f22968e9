export const en = {
  title: 'Search or do',
  placeholder: 'A page, a contact, an action…',
  nothing: 'Nothing found.',
  groups: { pages: 'Pages', contacts: 'Contacts', actions: 'Actions' },
  actions: {
    addContact: 'Add a contact',
    addCompany: 'Add a company',
    inviteChosen: 'Submit activation request: {{whom}}',
    inviteNew: 'Submit activation request to all who are not invited yet',
    importContacts: 'Import contacts',
    changePassword: 'Change my password',
    lock: 'Lock now',
    signOut: 'Sign out',
    theme: 'Theme: {{theme}}',
    language: 'Language: {{language}}',
  },
} as const
