/** Values by the name of their variable: `contact.name`. */
export type MessageData = Readonly<Record<string, string>>
