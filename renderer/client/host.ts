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
}

declare global {
  interface Window {
    readonly comptoirHost?: ElectronHost
  }
}

export const electronHost = (): ElectronHost | undefined => window.comptoirHost
