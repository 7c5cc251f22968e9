import type * as z from 'zod'
import type {
  SubscriptionField,
  SubscriptionImport,
  SubscriptionImportCounts,
  SubscriptionImportPlan,
  subscriptionImport,
} from '../../../shared/contract/subscription-import.ts'
import type { CallsOf, RunStamp } from '../contact-import/import-kind.ts'

type OutputOf<K extends keyof typeof subscriptionImport> = z.output<
  NonNullable<(typeof subscriptionImport)[K]['~orpc']['outputSchema']>
>

/** What is particular about importing subscriptions. */
export interface SubscriptionImportTypes {
  readonly plan: SubscriptionImportPlan
  readonly stored: SubscriptionImportPlan
  readonly extra: object
  readonly counts: SubscriptionImportCounts
  readonly found: OutputOf<'inspect'>
  readonly dryRun: Omit<OutputOf<'dryRun'>, 'dryRunId' | 'seconds'>
  readonly preview: OutputOf<'rows'>['rows'][0]
  readonly undoPreview: OutputOf<'previewUndo'>
  readonly undone: OutputOf<'undo'>
  readonly run: SubscriptionImport
}

/** What the import worker does for subscriptions: input and output of each call. */
export type SubscriptionCalls = CallsOf<SubscriptionImportTypes>

/** What a run goes by, beside its file. */
export interface SubscriptionRun extends RunStamp {
  readonly mapping: readonly SubscriptionField[]
}
