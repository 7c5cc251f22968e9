import type { Migration } from '../migrate.ts'
import { house } from './0001-house.ts'
import { contacts } from './0002-contacts.ts'
import { contactImport } from './0003-contact-import.ts'
import { outbox } from './0004-outbox.ts'
import { subscriptions } from './0005-subscriptions.ts'
import { subscriptionImport } from './0006-subscription-import.ts'
import { portal } from './0007-portal.ts'

/** All migrations in order. */
export const migrations: readonly Migration[] = [
  house,
  contacts,
  contactImport,
  outbox,
  subscriptions,
  subscriptionImport,
  portal,
]
