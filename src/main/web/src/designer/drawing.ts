/** What the model check says of one place. */
export interface Remark {
  resource: string;
  element: string;
  label: string;
  rule: string;
  message: string;
}

/** A file opened for drawing. */
export interface Drawing {
  /** As it would be saved now. */
  text(): Promise<string>;
  /** Calls whenever something was drawn. */
  onChange(changed: () => void): void;
  /** Brings an element into view; false if it is not to be seen here. */
  show(element: string): boolean;
  /** Marks the elements that have findings. */
  mark(elements: string[]): void;
}

/** Where a drawing may put itself. */
export interface Places {
  canvas: HTMLElement;
  properties: HTMLElement;
}
