import { type ClientLink, createORPCClient, createORPCErrorFromJson, isORPCErrorJson } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
import type { Contract } from '../../shared/contract/contract.ts'

export type ApiClient = ContractRouterClient<Contract>

/** The contract over the plain JSON of the local API, with a bearer or none; failures are thrown as typed errors. */
export function localApiClient(origin: string, bearer: () => string | null): ApiClient {
  const link: ClientLink<object> = {
    async call(path, input) {
      const token = bearer()
      const response = await fetch(`${origin}/api/${path.join('/')}`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(token === null ? {} : { authorization: `Bearer ${token}` }),
        },
        body: JSON.stringify(input ?? {}),
      })
      const answer: unknown = await response.json()
      if (response.ok) return answer
      throw isORPCErrorJson(answer) ? createORPCErrorFromJson(answer) : new Error(`${response.status} without an error`)
    },
  }
  return createORPCClient(link)
}
