interface Element {
  id: string;
  type: string;
  labelTarget?: Element;
  businessObject: { id: string; name?: string };
}

interface Modeler {
  on(event: string, heard: (event: { element: Element }) => void): void;
  get<T>(part: string): T;
}

const MADE_UP = /^[A-Za-z]+_[0-9a-z]{7}$/;

/** Gives an element that is named for the first time an id that says the same: records speak of it for years. */
export function named(modeler: Modeler): void {
  const registry = modeler.get<{ get(id: string): unknown }>('elementRegistry');
  const modeling = modeler.get<{ updateProperties(element: Element, properties: object): void }>('modeling');
  const rename = ({ element }: { element: Element }) => {
    // A name beside an event or a flow is drawn as an element of its own, which belongs to the same one in the model.
    if (element.labelTarget) return;
    const { id, name } = element.businessObject ?? {};
    const wanted = name && id && MADE_UP.test(id) ? `${prefix(element.type)}${camel(name)}` : '';
    if (wanted && wanted !== prefix(element.type) && !registry.get(wanted))
      setTimeout(() => modeling.updateProperties(element, { id: wanted }));
  };
  modeler.on('element.changed', rename);
}

function prefix(type: string): string {
  if (/Flow$/.test(type)) return 'Flow_';
  if (/StartEvent$/.test(type)) return 'StartEvent_';
  if (/Event$/.test(type)) return 'Event_';
  if (/Gateway$/.test(type)) return 'Gateway_';
  return 'Activity_';
}

function camel(name: string): string {
  return name
    .split(/[^A-Za-z0-9]+/)
    .filter(Boolean)
    .map((word) => word[0]!.toUpperCase() + word.slice(1))
    .join('');
}
