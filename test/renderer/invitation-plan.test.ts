import { describe, expect, test } from 'vitest'
import { invitationPlan, leftOutReasons } from '../../renderer/ui/activation/invitation-plan.ts'

const preview = { invitable: 1_204, invitedBefore: 86, leftOut: { active: 8, disabled: 3, undeliverable: 1 } }

describe('what a request would come to', () => {
  test.each([false, true])('invited and left out add up to all that are selected (only new ones: %s)', (only) => {
    const plan = invitationPlan(preview, only)
    const leftOut = leftOutReasons.reduce((sum, reason) => sum + plan.leftOut[reason], 0)
    expect(plan.invited + leftOut).toBe(plan.total)
    expect(plan.total).toBe(1_216)
  })

  test('who was invited before is invited again, or left out as such', () => {
    expect(invitationPlan(preview, false)).toMatchObject({ invited: 1_204, again: 86, leftOut: { invitedBefore: 0 } })
    expect(invitationPlan(preview, true)).toMatchObject({ invited: 1_118, again: 0, leftOut: { invitedBefore: 86 } })
  })
})
