import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { ContactId } from '../../../shared/contract/values.ts'
import { orpc } from '../../client/client.ts'
import type { ContactTarget } from '../../client/contact-target.ts'

/** Whom the page would invite: what is selected, or else the contact whose details stand open. */
export function useInvitationTarget(selected: ContactTarget | null, openId: ContactId | null): ContactTarget | null {
  const { data: name } = useQuery({
    ...orpc.contacts.get.queryOptions({ input: { id: openId ?? (0 as ContactId) } }),
    select: (contact) => contact.name,
    enabled: openId !== null && selected === null,
  })
  const open = useMemo<ContactTarget | null>(
    () => (openId === null ? null : { selection: { kind: 'ids', ids: [openId] }, size: 1, name: name ?? null }),
    [openId, name],
  )
  return selected ?? open
}
