import { useState } from 'react'
import { useUnsavedGuard } from '../../ui/unsaved-guard.ts'
import { PasswordForm } from './password-form.tsx'
import { ProfileForm } from './profile-form.tsx'

/** One's own name, language and password. */
export function AccountPage() {
  const [profileDirty, setProfileDirty] = useState(false)
  const [passwordDirty, setPasswordDirty] = useState(false)
  useUnsavedGuard(profileDirty || passwordDirty)
  return (
    <>
      <ProfileForm onDirty={setProfileDirty} />
      <PasswordForm onDirty={setPasswordDirty} />
    </>
  )
}
