/** The address of the page where administrators set mail up. */
export const mailSettingsPath = '/settings/mail'
