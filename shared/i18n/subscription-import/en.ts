/** Words of the import of subscriptions; what all imports share stands in `imports`. */
export const en = {
  title: 'Import subscriptions',
  administrators: {
    title: 'Only administrators import subscriptions',
    text: 'Ask an administrator of this shop to import your file.',
  },
  actions: {
    start_one: 'Change the subscriptions of {{count, number}} contact',
    start_other: 'Change the subscriptions of {{count, number}} contacts',
  },
  file: {
    heading: 'Choose the file of subscriptions',
    hint: 'CSV, TXT or XLSX, with a row for each address, universe, category and channel, and yes or no. Nothing changes before the last step.',
    firstRow: 'is a subscription already',
  },
  export: {
    all: 'Export all subscriptions',
    some: 'Export subscriptions as CSV',
    done: 'Subscriptions exported: {{rows, number}} · contacts: {{contacts, number}}',
    nothing: 'None of these contacts belongs to a company, so there are no subscriptions to export.',
  },
  columns: {
    hint: 'Columns were matched by their names. All five fields are needed; other columns are left aside.',
    missing: 'Still without a column: {{fields}}.',
    fields: {
      email: 'E-mail address',
      universe: 'Universe',
      category: 'Category',
      channel: 'Channel',
      value: 'Subscribed (yes or no)',
      ignore: 'Do not import',
    },
  },
  check: {
    rule: 'Only what differs is changed. Whoever follows the default, and is subscribed as the file says, goes on to follow it. Unknown addresses are left out; nothing else of a contact changes.',
    changed: 'Changed',
  },
  counts: {
    changed_one: 'changed',
    changed_other: 'changed',
  },
  result: {
    done: 'These contacts are subscribed as the file says.',
    undoing: 'Contacts whose subscriptions changed since are kept.',
    undone: 'Subscriptions are as they were before it, but for those that changed since.',
    contacts: 'Contacts changed',
  },
  undo: {
    restores_one: '{{count, number}} contact gets back the subscriptions that it had before.',
    restores_other: '{{count, number}} contacts get back the subscriptions that they had before.',
    keeps_one: '{{count, number}} contact stays as it is, because its subscriptions changed since:',
    keeps_other: '{{count, number}} contacts stay as they are, because their subscriptions changed since:',
    nothing: 'Nothing is left that could be undone: all its contacts changed since, or are gone already.',
    keep: 'Keep the changes',
    done: 'Restored: {{restored, number}} · kept: {{kept, number}}',
  },
  earlier: {
    changed: 'Changed',
    contacts: 'Contacts',
  },
} as const
