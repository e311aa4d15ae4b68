type Child = Node | string | null | false;

interface Attributes {
  readonly class?: string;
  readonly id?: string;
  readonly lang?: string;
  readonly role?: string;
  readonly type?: string;
  readonly name?: string;
  readonly value?: string;
  readonly for?: string;
  readonly autocomplete?: string;
  readonly autocapitalize?: string;
  readonly spellcheck?: 'false';
  readonly maxlength?: string;
  readonly rows?: string;
  readonly min?: string;
  readonly tabindex?: '-1';
  readonly 'aria-live'?: 'polite';
  readonly 'aria-current'?: 'true';
  readonly 'aria-pressed'?: 'true' | 'false';
  readonly 'aria-invalid'?: 'true';
  readonly 'aria-describedby'?: string;
  readonly 'aria-labelledby'?: string;
  readonly 'aria-label'?: string;
}

/** An element with its attributes and children. Texts become text nodes: nothing of a packet is ever markup. */
export const element = <K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] => {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  made.append(...children.filter((child): child is Node | string => child !== null && child !== false));
  return made;
};

export const button = (label: string, press: () => void, attributes: Attributes = {}): HTMLButtonElement => {
  const made = element('button', { type: 'button', ...attributes }, label);
  made.addEventListener('click', press);
  return made;
};

/** Lets the browser draw what was just put in, before work that holds it up. */
export const drawn = (): Promise<void> =>
  new Promise((done) => {
    requestAnimationFrame(() => setTimeout(done, 30));
  });
