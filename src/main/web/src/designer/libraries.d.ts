declare module 'camunda-bpmn-js/lib/camunda-platform/Modeler' {
  export default class Modeler {
    constructor(options: object);
    importXML(xml: string): Promise<unknown>;
    saveXML(options: { format: boolean }): Promise<{ xml?: string }>;
    on(event: string, heard: (event: any) => void): void;
    get<T>(part: string): T;
  }
}

declare module 'bpmn-js-token-simulation' {
  const simulation: object;
  export default simulation;
}

declare module 'dmn-js/lib/Modeler' {
  interface View {
    type: string;
  }
  export default class Modeler {
    constructor(options: object);
    importXML(xml: string): Promise<unknown>;
    saveXML(options: { format: boolean }): Promise<{ xml: string }>;
    getViews(): View[];
    open(view: View): Promise<unknown>;
    on(event: string, heard: () => void): void;
    getActiveViewer(): { get(part: string): unknown } | undefined;
  }
}

declare module '@bpmn-io/element-template-chooser' {
  const chooser: object;
  export default chooser;
}
