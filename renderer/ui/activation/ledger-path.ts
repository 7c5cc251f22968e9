/** The address of the invitation ledger; of what is not settled only, where told. */
export const ledgerPath = (unsettled: boolean): string =>
  unsettled ? '/outbox/requests?attention=unsettled' : '/outbox/requests'
