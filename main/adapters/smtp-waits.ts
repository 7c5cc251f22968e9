/** How long to wait for what, in milliseconds. */
export interface SmtpWaits {
  /** For the connection. */
  readonly connect: number
  /** For the server's greeting, and for encryption. */
  readonly greeting: number
  /** For signing in, and for all of a message but its end. */
  readonly command: number
  /** For the answer to a message that was handed over; RFC 5321 asks for ten minutes, servers take seconds. */
  readonly answer: number
}
