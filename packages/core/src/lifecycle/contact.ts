/** Where a person outside the office is reached. */
export interface Contact {
  readonly phone: string | null
  readonly email: string | null
}

const contacts: Readonly<Record<string, (contact: Contact) => string | null>> = {
  email: ({ email }) => email,
  sms: ({ phone }) => phone,
  zalo: ({ phone }) => phone,
}

/** The person's address on a channel; null when there is none. */
export const contactOf = (contact: Contact, channel: string): string | null =>
  contacts[channel]?.(contact) ?? null
