import { setImmediate as nextTurn } from 'node:timers/promises'
import type { MessageId } from '../../../shared/contract/values.ts'
import { type MessageTexts, NotRenderable } from '../catalogue/message-texts.ts'
import type { Foundation } from '../foundation.ts'
import type { Delivery } from '../ports.ts'
import type { Handlers } from './outbox-handlers.ts'
import type { Hold } from './outbox-hold.ts'
import { createLeasing, type Lease, type Leaving } from './outbox-leasing.ts'
import type { OpenPool, Pools } from './outbox-pools.ts'
import type { Rate } from './outbox-rate.ts'
import type { Settling, TriedMessage } from './outbox-settling.ts'
import type { MovedMessage, OutboxStore } from './outbox-store.ts'
import { givenBack, judge } from './outbox-verdict.ts'
import { replyTo } from './reply-to.ts'
import { unsubscribeHeader } from './unsubscribe-header.ts'

/** Sends what is due, a few messages at a time. */
export interface Pump {
  /** Looks for work; as often as one likes. */
  wake(): void
  /** Lets go of what is on its way within a bounded time, and notes how far each message came. */
  close(): Promise<void>
}

interface Parts {
  readonly store: OutboxStore
  readonly handlers: Handlers
  readonly settling: Settling
  readonly texts: MessageTexts
  readonly hold: Hold
  readonly rate: Rate
  readonly pools: Pools
  readonly isPaused: () => boolean
  /** Something was changed; `gone` are the messages that do not wait any more. */
  readonly onChange: (gone: readonly MovedMessage[]) => void
  /** Nothing is on its way and nothing is due. */
  readonly onIdle: () => void
}

interface Mark {
  readonly id: MessageId
  readonly noted: () => void
}

/** Messages leased for each connection: one on its way, and one to follow it at once. */
const leasedPerConnection = 2
/** Looked for work at least so often while messages wait: the clock may be put forward, or the machine sleep. */
const longestSleep = 60_000
/** So long a mark or a result waits for those of the other connections, so that they share a round. */
const longestGathering = 5
const afterFailure = 5_000
const longestGoodbye = 10_000
const longestBreak = 2_000

/**
 * Everything that the pump writes goes in rounds: one transaction notes the results and the last bytes that several
 * connections have brought meanwhile, and leases what follows. So a commit is shared, and a round that waits while
 * an import writes holds nothing up but itself.
 */
export function createPump(on: Foundation, parts: Parts): Pump {
  const { store, settling, hold, rate, pools } = parts
  const lease = createLeasing(store, parts.handlers, settling)
  const onTheirWay = new Set<MessageId>()
  const marks: Mark[] = []
  const results: TriedMessage[] = []
  const nothing: Lease = { leaving: [], gone: [], any: false }
  let [wanted, urgent, closing, closed] = [false, false, false, false]
  let connections = Number.POSITIVE_INFINITY
  let gather = () => {}
  let running: Promise<void> | null = null
  let timer: NodeJS.Timeout | undefined
  let emptied = () => {}

  /** Null where every place is taken, so that a result has to come before more can leave. */
  const leaseMore = (pool: OpenPool | null, ended: number, now: number): Lease | null => {
    if (!pool || closing || parts.isPaused()) return nothing
    const allowed = hold.most(pool.connections * leasedPerConnection, now)
    const places = Math.min(allowed - onTheirWay.size + ended, rate.free(pool.perMinute, now))
    if (places <= 0) return allowed > 0 && onTheirWay.size > ended ? null : nothing
    const leased = lease(places, pool.sender, now)
    if (pool.perMinute > 0) rate.note(leased.leaving.length, now)
    return leased
  }

  const round = async () => {
    const pool = closing ? null : pools.current()
    connections = pool?.connections ?? connections
    const [noted, ended]: [Mark[], TriedMessage[]] = [[], []]
    const written = () => {
      const now = on.ports.clock.now()
      noted.push(...marks.splice(0))
      ended.push(...results.splice(0))
      for (const { id } of noted) store.hand(id, new Date(now).toISOString())
      const gone = settling.tried(ended)
      if (ended.some(({ verdict }) => verdict.proves)) hold.prove()
      for (const { verdict } of ended) if (verdict.trouble) hold.note(verdict.trouble, now)
      return { gone, leased: leaseMore(pool, ended.length, now) }
    }
    const { gone, leased } = await on.db.write(written).catch((error: unknown) => {
      // Nothing of it was noted: it waits for the next round.
      marks.unshift(...noted)
      results.unshift(...ended)
      throw error
    })
    for (const mark of noted) mark.noted()
    for (const { message } of ended) onTheirWay.delete(message.id)
    const { leaving, any, gone: held } = leased ?? nothing
    for (const { message } of leaving) onTheirWay.add(message.id)
    if (pool) for (const message of leaving) void deliver(message, pool)
    if (ended.length > 0 || any) parts.onChange([...gone, ...held])
    if (onTheirWay.size === 0) {
      emptied()
      if (any) request()
      else parts.onIdle()
    }
    if (leased && !any) setAlarm(pool)
  }

  const deliver = async (leaving: Leaving, pool: OpenPool) => {
    const { message } = leaving
    const startedAt = on.ports.clock.now()
    const delivery = withoutSecrets(await send(leaving, pool, startedAt), leaving)
    const verdict = closing && delivery.outcome === 'no_connection' ? givenBack : judge(delivery)
    results.push({ message, verdict, startedAt, endedAt: on.ports.clock.now() })
    requestSoon()
  }

  const send = async ({ message, values }: Leaving, pool: OpenPool, startedAt: number): Promise<Delivery> => {
    const { id, messageId, recipientName, recipientEmail, templateId } = message
    let filled: ReturnType<MessageTexts['fill']>
    try {
      filled = parts.texts.fill(templateId, values)
    } catch (error) {
      if (!(error instanceof NotRenderable)) on.ports.log.error({ error: String(error) }, 'a message was not filled in')
      return { outcome: 'not_sendable', detail: String(error instanceof Error ? error.message : error) }
    }
    const to = { name: recipientName, email: recipientEmail }
    const mail = {
      messageId,
      from: pool.sender,
      to,
      date: new Date(startedAt),
      ...filled,
      ...replyTo(values),
      ...unsubscribeHeader(values),
    }
    return pool.send(mail, () => {
      const { promise, resolve } = Promise.withResolvers<void>()
      marks.push({ id, noted: resolve })
      requestSoon()
      return promise
    })
  }

  /** Wakes for what comes next, where nothing could be leased now. */
  const setAlarm = (pool: OpenPool | null) => {
    clearTimeout(timer)
    if (!pool || closing || parts.isPaused() || (hold.current() && hold.until() === null)) return
    const due = store.nextDue()
    if (due === null) return
    const now = on.ports.clock.now()
    const next = Math.max(Date.parse(due), hold.until() ?? 0, rate.nextAt(pool.perMinute, now) ?? 0)
    timer = setTimeout(request, Math.min(Math.max(next - now, 1), longestSleep)).unref()
  }

  /** Waits until every connection that is at work has come to the end of its message, or a short while. */
  const untilGathered = async () => {
    await nextTurn()
    const complete = () => urgent || marks.length >= Math.min(connections, onTheirWay.size - results.length)
    if (complete()) return
    const { promise, resolve } = Promise.withResolvers<void>()
    gather = () => complete() && resolve()
    const limit = setTimeout(resolve, longestGathering)
    await promise
    clearTimeout(limit)
  }

  const run = async () => {
    try {
      while (wanted && !closed) {
        await untilGathered()
        ;[wanted, urgent] = [false, false]
        await round()
      }
    } catch (error) {
      clearTimeout(timer)
      timer = setTimeout(request, afterFailure)
      on.ports.log.error({ error: String(error) }, 'the outbox could not be written')
    } finally {
      running = null
    }
  }
  const requestSoon = () => {
    wanted = true
    if (!closed) running ??= run()
    gather()
  }
  const request = () => {
    urgent = true
    requestSoon()
  }

  const untilEmpty = async (most: number) => {
    if (onTheirWay.size === 0) return
    const { promise, resolve } = Promise.withResolvers<void>()
    emptied = resolve
    const limit = setTimeout(resolve, most)
    await promise
    clearTimeout(limit)
  }

  return {
    wake: request,
    async close() {
      closing = true
      clearTimeout(timer)
      await untilEmpty(longestGoodbye)
      // Not waited for beyond that: a message whose mark cannot be written, as on a full disk, would never let go.
      pools.close().catch((error: unknown) => on.ports.log.error({ error: String(error) }, 'a mail pool did not close'))
      await untilEmpty(longestBreak)
      closed = true
      clearTimeout(timer)
      await running
    },
  }
}

/** A server may repeat what it did not take of a message, such as a link: then its words show what is kept instead. */
function withoutSecrets(delivery: Delivery, { values, shown }: Leaving): Delivery {
  if (!('answer' in delivery) || delivery.answer === null) return delivery
  let answer = delivery.answer
  for (const [name, secret] of Object.entries(values)) {
    if (secret !== '' && secret !== shown[name]) answer = answer.replaceAll(secret, () => shown[name] ?? '••••')
  }
  return { ...delivery, answer }
}
