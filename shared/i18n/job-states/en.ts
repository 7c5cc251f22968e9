/** The states of a job, as the desk, the portal and messages call them. */
export const en = {
  new: 'New',
  incoming: 'Incoming',
  accepted: 'Accepted',
  approval_pending: 'Approval pending',
  approved: 'Approved',
  prepress: 'Prepress',
  postpress: 'Postpress',
  production: 'Production',
  completed: 'Completed',
} as const
