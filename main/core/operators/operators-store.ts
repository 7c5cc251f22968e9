import type { Operator, Role } from '../../../shared/contract/operators.ts'
import type { Language, OperatorId } from '../../../shared/contract/values.ts'
import { fold } from '../../../shared/rules/fold.ts'
import type { Database } from '../db/database.ts'

interface Row {
  readonly id: OperatorId
  readonly name: string
  readonly login: string
  readonly role: Role
  readonly language: Language
  readonly disabled_at: string | null
  readonly last_sign_in_at: string | null
  readonly created_at: string
}

const columns = ['id', 'name', 'login', 'role', 'language', 'disabled_at', 'last_sign_in_at', 'created_at'] as const

const toOperator = (row: Row): Operator => ({
  id: row.id,
  name: row.name,
  login: row.login,
  role: row.role,
  language: row.language,
  disabledAt: row.disabled_at,
  lastSignInAt: row.last_sign_in_at,
  createdAt: row.created_at,
})

export function createOperatorsStore({ build, all, get, run }: Database) {
  const select = () => build.selectFrom('operators').select(columns)
  return {
    list: (): Operator[] => all(select().orderBy('id')).map(toOperator),
    find(id: OperatorId): Operator | null {
      const row = get(select().where('id', '=', id))
      return row ? toOperator(row) : null
    },
    findByLogin(login: string): Operator | null {
      const row = get(select().where('login_key', '=', fold(login)))
      return row ? toOperator(row) : null
    },
    passwordHash: (id: OperatorId): string | null =>
      get(build.selectFrom('operators').select('password_hash').where('id', '=', id))?.password_hash ?? null,
    insert: (operator: {
      readonly name: string
      readonly login: string
      readonly role: Role
      readonly language: Language
      readonly passwordHash: string
      readonly createdAt: string
    }): OperatorId =>
      run(
        build.insertInto('operators').values({
          name: operator.name,
          login: operator.login,
          login_key: fold(operator.login),
          role: operator.role,
          language: operator.language,
          password_hash: operator.passwordHash,
          disabled_at: null,
          last_sign_in_at: null,
          created_at: operator.createdAt,
        }),
      ).lastInsertRowid as OperatorId,
    update(
      id: OperatorId,
      values: Partial<Pick<Row, 'name' | 'role' | 'language' | 'disabled_at' | 'last_sign_in_at'>> & {
        password_hash?: string
      },
    ) {
      run(build.updateTable('operators').set(values).where('id', '=', id))
    },
    activeAdministrators: (): number =>
      all(
        build.selectFrom('operators').select('id').where('role', '=', 'administrator').where('disabled_at', 'is', null),
      ).length,
  }
}
