/**
 * What the host around the page can do, put there by the preload script in Electron. In a browser there is none, and
 * the page does with what browsers have.
 */
export interface ElectronHost {
  readonly kind: 'electron'
  /** Asks for a port to the core; it arrives as a window message `rpc-port`. */
  connect(): void
  /** Hands a file that the operator chose to the core without copying it through the page. */
  sendFile(ticket: string, file: File): Promise<boolean>
  /** Asks where to save a prepared file; false if the operator changed their mind. */
  saveFile(ticket: string, name: string): Promise<boolean>
  /** Opens a PDF by its ticket; false where nothing opens such files; rejects for what is no PDF. */
  openPdf(ticket: string): Promise<boolean>
  /** Opens a `mailto:` address of ours in the mail program; false where there is none; rejects for any other. */
  openMailto(address: string): Promise<boolean>
  /** Opens an `.eml` draft by its ticket; false where nothing opens such files. */
  openDraft(ticket: string): Promise<boolean>
  /** Shows a folder of drafts that the core has named; false where the system cannot. */
  showDrafts(path: string): Promise<boolean>
}

declare global {
  interface Window {
    readonly comptoirHost?: ElectronHost
  }
}

export const electronHost = (): ElectronHost | undefined => window.comptoirHost
