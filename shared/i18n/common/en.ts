export const en = {
  productName: 'Comptoir',
  languages: { fr: 'Français', en: 'English', nb: 'Norsk bokmål' },
  actions: {
    cancel: 'Cancel',
    close: 'Close',
    save: 'Save',
    retry: 'Try again',
    undo: 'Undo',
    copy: 'Copy',
    copied: 'Copied',
    showDetail: 'Technical detail',
  },
  connection: {
    lost: 'The connection to Comptoir was lost. Trying again…',
  },
} as const
