import { type AnyContractProcedure, isContractProcedure } from '@orpc/contract'
import { contract } from '../../shared/contract/contract.ts'
import type { ProcedureMeta } from '../../shared/contract/procedure.ts'
import type { ApiClient } from './local-api-client.ts'

/** A procedure of the contract with its place in it. */
export interface NamedProcedure {
  readonly feature: string
  readonly verb: string
  /** `feature/verb` */
  readonly name: string
  readonly meta: ProcedureMeta
  readonly contract: AnyContractProcedure
}

/** Every procedure of the contract, for tests that must leave none out. */
export const allProcedures: readonly NamedProcedure[] = Object.entries(contract).flatMap(([feature, verbs]) =>
  Object.entries<unknown>(verbs).map(([verb, procedure]) => {
    if (!isContractProcedure(procedure)) throw new Error(`${feature}.${verb} is no procedure`)
    return {
      feature,
      verb,
      name: `${feature}/${verb}`,
      meta: procedure['~orpc'].meta as ProcedureMeta,
      contract: procedure,
    }
  }),
)

/** Calls a procedure with nothing in hand and gives the code of its failure, or null where it succeeded. */
export async function codeOf(client: ApiClient, { feature, verb }: NamedProcedure): Promise<string | null> {
  const features = client as unknown as Record<string, Record<string, (input: unknown) => Promise<unknown>>>
  try {
    await features[feature]?.[verb]?.({})
    return null
  } catch (error) {
    return (error as { code?: string }).code ?? String(error)
  }
}
