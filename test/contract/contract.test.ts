import { describe, expect, test } from 'vitest'
import { errorCatalogue } from '../../shared/contract/errors.ts'
import { portal } from '../../shared/contract/portal.ts'
import { allProcedures } from '../support/all-procedures.ts'

// Promises that every procedure makes; a new one is held to them without anyone remembering to.

const definition = (procedure: (typeof allProcedures)[number]) => procedure.contract['~orpc']
const withoutInput = ['changes/watch']

test('no feature of the contract is empty, and no name stands twice', () => {
  expect(allProcedures.length).toBeGreaterThan(40)
  expect(new Set(allProcedures.map(({ name }) => name)).size).toBe(allProcedures.length)
})

describe.each(allProcedures)('$name', (procedure) => {
  const { errorMap, inputSchema, outputSchema } = definition(procedure)
  const codes = Object.keys(errorMap)

  test('says who may call it', () => {
    expect(['launched', 'operator', 'administrator']).toContain(procedure.meta.permission)
  })

  test('is open to the launch token only where it is open to windows, and passive only where someone signs in', () => {
    if (procedure.meta.launchToken) expect(procedure.meta.permission).toBe('launched')
    if (procedure.meta.passive) expect(procedure.meta.permission).not.toBe('launched')
  })

  test('declares what it takes and gives', () => {
    expect(outputSchema).toBeDefined()
    if (!withoutInput.includes(procedure.name) && inputSchema === undefined) {
      expect(procedure.verb).toMatch(
        /^(state|list|get|all|totals|actions|lock|signOut|.*Demonstration|template|status|pause|resume|check|(regenerateG|g)enericLink|remove(Certificate|Logo))$/,
      )
    }
  })

  test('ends only in errors of the catalogue, with their status, words and data', () => {
    for (const [code, declared] of Object.entries(errorMap)) {
      expect(errorCatalogue).toHaveProperty(code)
      expect(declared).toBe(errorCatalogue[code as keyof typeof errorCatalogue])
    }
  })

  test('declares the refusals of the guard', () => {
    const ofGuard =
      procedure.meta.permission === 'launched'
        ? ['SIGN_IN_REQUIRED']
        : ['SIGN_IN_REQUIRED', 'SESSION_LOCKED', 'FORBIDDEN']
    expect(codes).toEqual(expect.arrayContaining(ofGuard))
  })
})

test('every error of the catalogue is declared by a procedure', () => {
  const ofCustomers = Object.values(portal)
    .flatMap(Object.values)
    .map((procedure) => procedure['~orpc'].errorMap)
  const ofOperators = allProcedures.map((procedure) => definition(procedure).errorMap)
  const declared = new Set([...ofOperators, ...ofCustomers].flatMap((errorMap) => Object.keys(errorMap)))
  expect(Object.keys(errorCatalogue).filter((code) => !declared.has(code))).toEqual([])
})

test.each(Object.entries(errorCatalogue))('%s has a status of a refusal', (_code, { status }) => {
  expect(status).toBeGreaterThanOrEqual(400)
  expect(status).toBeLessThan(500)
})
