import { setup } from 'xstate'
import { z } from 'zod'
import { defineCase, text, type CaseDefinition, type Situation } from '@motcua/core'

type TellEvent = Situation & { readonly type: 'tell'; readonly data: { readonly name: string } }

const types: { context?: Readonly<Record<string, unknown>>; events?: TellEvent } = {}

const machine = setup({ types }).createMachine({
  id: 'tell',
  context: {},
  initial: 'new',
  states: { new: { on: { tell: { target: 'told' } } }, told: { type: 'final' } },
})

const words = text('Hồ sơ đã được tiếp nhận', 'Your dossier was received')

/** The channel of its messages. */
export const tellChannel = 'sms'

/** A case whose only command tells one person one thing. */
export const tellKind: CaseDefinition = defineCase({
  kind: 'tell',
  version: '1',
  machine,
  commands: {
    tell: {
      label: text('Báo', 'Tell'),
      roles: ['officer'],
      schema: z.strictObject({ name: z.string() }),
    },
  },
  opening: 'tell',
  blank: {},
  closedStates: ['told'],
  unitOf: () => 'office',
  summarise: () => ({
    subject: 'tell',
    code: null,
    title: '',
    search: '',
    channel: null,
    receivedOn: null,
    due: null,
    judgedBy: null,
    finishedOn: null,
    verdict: null,
    assignee: null,
  }),
  notices: () => [
    {
      rule: 'applicant-received',
      audience: 'applicant',
      channel: tellChannel,
      template: 'received',
      version: '1',
    },
  ],
  message: () => ({
    to: { kind: 'party', address: { name: 'Võ Thị Lan', address: '0905 123 456' } },
    words: { subject: words, paragraphs: [words], appointment: null },
  }),
})
