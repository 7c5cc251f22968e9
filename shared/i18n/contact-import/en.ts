/** Words of the import of contacts; what all imports share stands in `imports`. */
export const en = {
  title: 'Import contacts',
  actions: {
    start_one: 'Import {{count, number}} contact',
    start_other: 'Import {{count, number}} contacts',
  },
  file: {
    heading: 'Choose the file of your contacts',
    hint: 'CSV, TXT or XLSX, as Excel, Outlook, Google Contacts and Thunderbird write them. Nothing changes before the last step.',
    origin: 'Written by',
    origins: {
      outlook: 'Outlook',
      google: 'Google Contacts',
      thunderbird: 'Thunderbird',
      comptoir: 'Comptoir (export)',
      template: 'Comptoir (template)',
    },
    firstRow: 'is a contact already',
  },
  columns: {
    hint: 'Columns were matched by their names. Only the e-mail address is required; a contact without a name gets that of the company or of the address.',
    missing: 'No column is the e-mail address yet. Choose “E-mail address” for the column that holds it.',
    emailTwice: 'The first address counts; the others are kept in the notes.',
    notesTwice: 'The texts of these columns are put one below the other.',
    nameWins: 'Where the full name is filled, given and family name are not used.',
    fields: {
      name: 'Full name',
      givenName: 'Given name',
      familyName: 'Family name',
      email: 'E-mail address',
      company: 'Company',
      phone: 'Phone',
      language: 'Language',
      roles: 'Roles',
      companyAdministrator: 'Administrator of the company',
      interfaceAccess: 'Access to the interface',
      notes: 'Notes',
      ignore: 'Do not import',
    },
  },
  check: {
    known: 'Contacts that are known already',
    policies: {
      skip: {
        title: 'Leave as they are',
        text: 'Known addresses are passed over; only new contacts come in.',
      },
      fill: {
        title: 'Fill empty fields',
        text: 'What a known contact lacks is taken from the file; nothing is replaced.',
      },
      overwrite: {
        title: 'Overwrite',
        text: 'Filled cells of the file replace what is there. State, sign-in and subscriptions stay.',
      },
    },
    outcomes: {
      new: 'New',
      known: 'Updated',
    },
  },
  counts: {
    new_one: 'new',
    new_other: 'new',
    known_one: 'updated',
    known_other: 'updated',
  },
  result: {
    texts: {
      done: 'New contacts are unregistered and have not been invited yet.',
      undoing: 'Contacts that were used since are kept.',
      undone: 'The contacts are as they were before it, but for those that were used since.',
    },
    show: 'Show these contacts',
    known: 'Known addresses',
  },
  undo: {
    removes_one: '{{count, number}} contact that it added will be removed.',
    removes_other: '{{count, number}} contacts that it added will be removed.',
    restores_one: '{{count, number}} contact that it changed gets back what it had before.',
    restores_other: '{{count, number}} contacts that it changed get back what they had before.',
    keeps_one: '{{count, number}} contact stays as it is, because it was used since:',
    keeps_other: '{{count, number}} contacts stay as they are, because they were used since:',
    nothing: 'Nothing is left that could be undone: all its contacts were used since, or are gone already.',
    reasons: {
      changed: 'changed since',
      has_jobs: 'has jobs',
    },
    keep: 'Keep the contacts',
    done: 'Removed: {{removed, number}} · restored: {{restored, number}} · kept: {{kept, number}}',
  },
  earlier: {
    added: 'New',
    updated: 'Updated',
  },
} as const
