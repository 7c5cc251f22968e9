import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { errorCatalogue } from '../../shared/contract/errors.ts'
import { allProcedures } from '../support/all-procedures.ts'
import { type LoopbackHost, openLoopbackHost } from '../support/loopback-host.ts'

// The description of the local API is what scripts are written from: it has to be whole and true.

interface Operation {
  readonly operationId: string
  readonly summary?: string
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: object }>> }
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema: object }>> }>
  >
}

let desk: LoopbackHost
let paths: Readonly<Record<string, { readonly post?: Operation }>>
beforeAll(async () => {
  desk = await openLoopbackHost()
  const response = await fetch(`${desk.origin}/api/openapi.json`)
  expect(response.headers.get('content-type')).toContain('application/json')
  const document = (await response.json()) as { openapi: string; paths: typeof paths; servers: { url: string }[] }
  expect(document.openapi).toMatch(/^3\./)
  expect(document.servers).toEqual([{ url: '/api' }])
  paths = document.paths
})
afterAll(() => desk[Symbol.asyncDispose]())

test('it lists every procedure, and nothing else', () => {
  expect(Object.keys(paths).sort()).toEqual(allProcedures.map(({ name }) => `/${name}`).sort())
})

describe.each(allProcedures)('$name', ({ name, contract }) => {
  const operation = () => paths[`/${name}`]?.post
  const { errorMap, inputSchema } = contract['~orpc']

  test('is described as a POST with what it takes and gives', () => {
    expect(operation()?.responses).toHaveProperty('200')
    if (inputSchema) expect(operation()?.requestBody?.content).toHaveProperty('application/json')
  })

  test('is described with every error that it can end in, under the status it comes with', () => {
    for (const code of Object.keys(errorMap)) {
      const { status } = errorCatalogue[code as keyof typeof errorCatalogue]
      expect(JSON.stringify(operation()?.responses[status] ?? null)).toContain(`"${code}"`)
    }
  })
})

test('a call answers as described: plain JSON in and out, errors with code, status and data', async () => {
  const token = await desk.setUp()
  const call = (path: string, body: unknown) =>
    fetch(`${desk.origin}/api/${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  const listed = await call('operators/list', {})
  expect([listed.status, await listed.json()]).toMatchObject([200, [{ login: 'alice', role: 'administrator' }]])
  const missing = await call('contacts/get', { id: 4711 })
  expect([missing.status, await missing.json()]).toMatchObject([
    404,
    { defined: true, code: 'CONTACT_NOT_FOUND', status: 404, data: { id: 4711 } },
  ])
  const invalid = await call('contacts/get', { id: 'seven' })
  expect([invalid.status, await invalid.json()]).toMatchObject([
    400,
    { code: 'BAD_REQUEST', data: { issues: [{ path: ['id'] }] } },
  ])
  expect((await call('contacts/nothing', {})).status).toBe(404)
})
