import { OpenAPIGenerator } from '@orpc/openapi'
import { OpenAPIHandler } from '@orpc/openapi/fetch'
import { RequestHeadersPlugin } from '@orpc/server/plugins'
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4'
import { contract } from '../../shared/contract/contract.ts'
import type { CallContext } from '../core/call.ts'
import type { Core } from '../core/core.ts'
import type { LocalApiRequest, LocalApiResponse } from './host-protocol.ts'
import type { reportBugs } from './report-bugs.ts'

const prefix = '/api'

/** Answers `POST /api/<feature>/<procedure>` with plain JSON, and `GET /api/openapi.json` with its description. */
export function createLocalApi(core: Core, clientInterceptors: readonly ReturnType<typeof reportBugs>[]) {
  const handler = new OpenAPIHandler<CallContext>(core.router, {
    plugins: [new RequestHeadersPlugin()],
    clientInterceptors: [...clientInterceptors],
  })
  let description: Promise<string> | undefined

  return async ({ method, url, headers, body, launched }: LocalApiRequest): Promise<LocalApiResponse> => {
    const { pathname } = new URL(url, 'http://localhost')
    if (method === 'GET' && pathname === `${prefix}/openapi.json`) {
      description ??= describe(core.services.ports.version)
      return json(200, await description)
    }
    const request = new Request(new URL(url, 'http://localhost'), {
      method,
      headers: { ...headers },
      body: method === 'GET' || method === 'HEAD' ? null : body,
    })
    const { matched, response } = await handler.handle(request, {
      prefix,
      context: { services: core.services, launched: launched ? 'token' : null },
    })
    if (!matched) return json(404, JSON.stringify({ code: 'NOT_FOUND', message: `No procedure at ${pathname}` }))
    return { status: response.status, headers: Object.fromEntries(response.headers), body: response.body }
  }
}

const json = (status: number, text: string): LocalApiResponse => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8' },
  body: new Blob([text]).stream(),
})

async function describe(version: string): Promise<string> {
  const generator = new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] })
  const document = await generator.generate(contract, {
    info: {
      title: 'Comptoir, local API',
      version,
      description:
        'Plain JSON on this machine only. The launch token as Bearer is good for operators/state, operators/setup and operators/signIn; signing in returns the token for everything else. Files go by ticket: PUT or GET /transfers/<ticket>.',
    },
    servers: [{ url: prefix }],
    security: [{ bearer: [] }],
    components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } } },
  })
  return JSON.stringify(document)
}
