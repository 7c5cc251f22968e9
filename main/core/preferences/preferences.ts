import type { OperatorId } from '../../../shared/contract/values.ts'
import type { Foundation } from '../foundation.ts'

/** What each operator arranged for themselves, as JSON by key. */
export interface Preferences {
  all(operatorId: OperatorId): Record<string, JsonValue>
  set(operatorId: OperatorId, key: string, value: JsonValue): Promise<void>
}

type JsonValue = string | number | boolean | null | JsonValue[] | { [key: string]: JsonValue }

export function createPreferences({ db }: Pick<Foundation, 'db'>): Preferences {
  return {
    all(operatorId) {
      const rows = db.all(
        db.build.selectFrom('preferences').select(['key', 'value']).where('operator_id', '=', operatorId),
      )
      return Object.fromEntries(rows.map(({ key, value }) => [key, JSON.parse(value) as JsonValue]))
    },
    async set(operatorId, key, value) {
      const text = JSON.stringify(value)
      await db.write(() =>
        db.run(
          db.build
            .insertInto('preferences')
            .values({ operator_id: operatorId, key, value: text })
            .onConflict((conflict) => conflict.columns(['operator_id', 'key']).doUpdateSet({ value: text })),
        ),
      )
    },
  }
}
