/** What is used of bpmn-moddle, which comes without types for its door. */
declare module 'bpmn-moddle' {
  /** An element of BPMN; its attributes and children by name. */
  export interface BpmnElement {
    readonly $type: string
    readonly id?: string
  }

  /** Writes and reads BPMN 2.0. */
  export class BpmnModdle {
    create(type: string, attributes: Readonly<Record<string, unknown>>): BpmnElement
    toXML(
      element: BpmnElement,
      options: { readonly format: boolean },
    ): Promise<{ readonly xml: string }>
    fromXML(
      xml: string,
    ): Promise<{ readonly rootElement: BpmnElement; readonly warnings: readonly unknown[] }>
  }
}
