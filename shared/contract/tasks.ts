import * as z from 'zod'
import { errors } from './errors.ts'
import { operator, watcher } from './procedure.ts'
import { Instant, TaskId } from './values.ts'

export const TaskState = z.enum(['running', 'paused', 'done', 'cancelled', 'failed', 'interrupted'])
export type TaskState = z.infer<typeof TaskState>

/**
 * Long work with its progress. After a restart, what was running is `interrupted`, but for sendings, which go on from
 * the outbox.
 */
export const Task = z.object({
  id: TaskId,
  kind: z.enum([
    'contactImport',
    'importUndo',
    'contactDeletion',
    'contactStates',
    'contactExport',
    'userDataBackup',
    'termsReset',
    'activationSending',
    'activationDrafts',
    'notificationSending',
    'subscriptionCopy',
    'subscriptionExport',
    'subscriptionImport',
    'subscriptionImportUndo',
  ]),
  /** Names for the title, for example `{ file: "clients.csv" }`. */
  title: z.record(z.string(), z.union([z.string(), z.number()])),
  state: TaskState,
  done: z.int(),
  /** Rows in all; null while unknown. */
  total: z.int().nullable(),
  startedAt: Instant,
  finishedAt: Instant.nullable(),
  cancellable: z.boolean(),
  /** May be paused and resumed; `state` says which. */
  pausable: z.boolean(),
  /** Counts and references of the outcome, for example `{ importId: 3, added: 48213 }`. */
  outcome: z.record(z.string(), z.union([z.string(), z.number()])).nullable(),
})
export type Task = z.infer<typeof Task>

export const tasks = {
  /** Running tasks and those that ended and were not dismissed yet, newest first. */
  list: watcher.output(z.array(Task)),
  pause: operator
    .errors(errors('TASK_NOT_FOUND'))
    .input(z.object({ id: TaskId }))
    .output(z.object({})),
  resume: operator
    .errors(errors('TASK_NOT_FOUND'))
    .input(z.object({ id: TaskId }))
    .output(z.object({})),
  cancel: operator
    .errors(errors('TASK_NOT_FOUND'))
    .input(z.object({ id: TaskId }))
    .output(z.object({})),
  /** Takes a task out of the list: one that ended, or a sending, which goes on in the outbox. */
  dismiss: operator
    .errors(errors('TASK_NOT_FOUND'))
    .input(z.object({ id: TaskId }))
    .output(z.object({})),
}
