import type { RequestRow, RequestStanding } from '../../../shared/contract/activation.ts'

const unsettled: readonly RequestStanding[] = ['draft_opened', 'uncertain']
const open: readonly RequestStanding[] = ['prepared', 'draft_opened', 'sent', 'uncertain']

/** Nobody has said yet what became of it. */
export const isUnsettled = ({ standing }: Pick<RequestRow, 'standing'>): boolean => unsettled.includes(standing)

/** It waits for its contact, whether or not its link still is good. */
export const waits = ({ standing }: Pick<RequestRow, 'standing'>): boolean => open.includes(standing)

/** Its link is good, or will be: it can be withdrawn. */
export const isOpen = (request: Pick<RequestRow, 'standing' | 'expired'>): boolean => waits(request) && !request.expired
