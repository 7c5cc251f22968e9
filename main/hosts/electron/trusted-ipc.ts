import { ipcMain, type WebContents, type WebFrameMain } from 'electron'
import { appOrigin } from '../../../shared/host-channels.ts'

/** Whether a message comes from the top frame of one of our own pages, and not from a frame or page within it. */
const isTrusted = (sender: WebContents, frame: WebFrameMain | null): frame is WebFrameMain =>
  frame !== null && frame === sender.mainFrame && frame.origin === appOrigin

/** The only door for messages from a page: foreign senders are not heard. */
export const trustedIpc = {
  on(channel: string, listener: (frame: WebFrameMain) => void): void {
    ipcMain.on(channel, ({ sender, senderFrame }) => {
      if (isTrusted(sender, senderFrame)) listener(senderFrame)
    })
  },
  /** Arguments arrive as the page sent them: `listener` parses them. */
  handle(channel: string, listener: (sender: WebContents, ...args: readonly unknown[]) => Promise<unknown>): void {
    ipcMain.handle(channel, ({ sender, senderFrame }, ...args) => {
      if (!isTrusted(sender, senderFrame)) throw new Error('not for this sender')
      return listener(sender, ...args)
    })
  },
}
