const windowKey = 'comptoir.window'
const sessionKey = 'comptoir.session'

/** The token that proves this browser was opened by Comptoir; kept for the address, so that a reload or tab works. */
export const windowToken = {
  get: () => localStorage.getItem(windowKey),
  set: (token: string) => localStorage.setItem(windowKey, token),
  clear: () => localStorage.removeItem(windowKey),
}

/** The token of the operator's session; kept for this window only. */
export const sessionToken = {
  get: () => sessionStorage.getItem(sessionKey),
  set: (token: string) => sessionStorage.setItem(sessionKey, token),
  clear: () => sessionStorage.removeItem(sessionKey),
}
