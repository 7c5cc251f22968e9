export const en = {
  bell: 'Notifications',
  unseen_one: '{{formatted}} new',
  unseen_other: '{{formatted}} new',
  new: 'New',
  kinds: { job_submitted: 'New job from {{from}}' },
  empty: 'Nothing yet. A job that a customer sends is told here at once.',
  allJobs: 'All jobs',
} as const
