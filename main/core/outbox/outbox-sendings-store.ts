import type { MessageState } from '../../../shared/contract/outbox.ts'
import type { MessageId, TaskId } from '../../../shared/contract/values.ts'
import type { Database } from '../db/database.ts'

/** Sendings that are not over, and how far their messages are. */
export function createSendingsStore({ sqlite }: Database) {
  const all = sqlite.prepare<[], { taskId: TaskId; cancelled: number }>(
    'select task_id as taskId, cancelled from sendings order by task_id',
  )
  const insert = sqlite.prepare<[TaskId]>('insert into sendings (task_id) values (?) on conflict do nothing')
  const pause = sqlite.prepare<[TaskId, number]>(
    'insert into sendings (task_id, paused) values (?, ?) on conflict do update set paused = excluded.paused',
  )
  const cancel = sqlite.prepare<[TaskId]>('update sendings set cancelled = 1 where task_id = ?')
  const remove = sqlite.prepare<[TaskId]>('delete from sendings where task_id = ?')
  const states = sqlite.prepare<[TaskId], { state: MessageState; messages: number }>(
    `select state, count(*) as messages from messages indexed by messages_by_task where task_id = ? and task_id <> 0
     group by state`,
  )
  const queued = sqlite
    .prepare<[TaskId, number], MessageId>(
      `select id from messages indexed by messages_by_task where task_id = ? and task_id <> 0 and state = 'queued'
       limit ?`,
    )
    .pluck()
  const waiting = sqlite
    .prepare<[TaskId], number>(
      `select 1 from messages indexed by messages_by_task where task_id = ? and task_id <> 0
         and state in ('queued', 'sending') limit 1`,
    )
    .pluck()
  return {
    all: () => all.all(),
    add: (id: TaskId) => void insert.run(id),
    setPaused: (id: TaskId, paused: boolean) => void pause.run(id, Number(paused)),
    setCancelled: (id: TaskId) => void cancel.run(id),
    remove: (id: TaskId) => void remove.run(id),
    /** Messages of a sending by state. */
    counts: (id: TaskId): ReadonlyMap<MessageState, number> =>
      new Map(states.all(id).map(({ state, messages }) => [state, messages])),
    queued: (id: TaskId, most: number): MessageId[] => queued.all(id, most),
    /** Whether a message of the sending still waits or is on its way. */
    waits: (id: TaskId): boolean => waiting.get(id) !== undefined,
  }
}
