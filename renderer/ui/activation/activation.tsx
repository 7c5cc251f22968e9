import { useEffect } from 'react'
import { useSignedIn } from '../../client/session.ts'
import { GenericLinkDraftBar } from '../generic-link/generic-link-draft-bar.tsx'
import { ActivationDialog } from './activation-dialog.tsx'
import { activationStore, useActivation } from './activation-store.ts'
import { DraftBar } from './draft-bar.tsx'
import { DraftRoundBar } from './draft-round-bar.tsx'
import { useInvitationKey } from './use-offered-invitation.ts'

/** What stands above every page for activation requests: the dialog, and the bars for drafts that are open. */
export function Activation() {
  const { operator } = useSignedIn()
  const { asking, single, linkDraft, round } = useActivation()
  useInvitationKey()
  useEffect(() => activationStore.belongTo(operator.id), [operator.id])
  return (
    <>
      {asking && <ActivationDialog target={asking} onClose={() => activationStore.set({ asking: null })} />}
      {single && <DraftBar opened={single} />}
      {linkDraft && <GenericLinkDraftBar opened={linkDraft} />}
      {round && <DraftRoundBar round={round} />}
    </>
  )
}
