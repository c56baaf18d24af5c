import { assign, type EventObject, type MachineContext } from 'xstate'

/**
 * Makes the acts of a kind: each an assign of its machine that takes the data and one command, and gives what changes.
 * Under any other command it changes nothing.
 */
export const actsOn = <Data extends MachineContext, Event extends EventObject>() => {
  const isOf = <Type extends Event['type']>(
    event: Event,
    type: Type,
  ): event is Extract<Event, { readonly type: Type }> => event.type === type
  return <Type extends Event['type']>(
    type: Type,
    run: (data: Data, event: Extract<Event, { readonly type: Type }>) => Partial<Data>,
  ) =>
    assign<Data, Event, undefined, Event, never>(({ context, event }) =>
      isOf(event, type) ? run(context, event) : {},
    )
}
