import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';

/** What the page notes of harm while it is open: set up before anything harmful is in view. */
export interface Watch {
  readonly dialogs: string[];
  readonly requests: string[];
}

/** Listens for dialogs, for requests that leave the host, and for what the policy of the page had to stop. */
export async function watchForHarm(page: Page): Promise<Watch> {
  const watch: Watch = { dialogs: [], requests: [] };
  const { origin } = new URL(page.url());
  page.on('dialog', (dialog) => {
    watch.dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !url.startsWith(`blob:${origin}/`)) watch.requests.push(url);
  });
  page.on('popup', (opened) => watch.requests.push(`popup ${opened.url()}`));
  await page.evaluate(() => {
    const stopped: string[] = [];
    Reflect.set(window, '__stopped', stopped);
    document.addEventListener('securitypolicyviolation', (event) =>
      stopped.push(`${event.violatedDirective} ${event.blockedURI}`),
    );
  });
  return watch;
}

/** Everything in the page that a text has made into more than text. */
function alive(): string[] {
  const found: string[] = [];
  if ('__xss' in window) found.push('a script of a text ran');
  found.push(...((Reflect.get(window, '__stopped') as string[] | undefined) ?? ['no watch']));
  const own = (address: string | null): boolean =>
    address === null || new URL(address, location.href).origin === location.origin;
  const never =
    'iframe, frame, object, embed, base, math, marquee, audio, video, template, xss, foreignObject, animate, set, meta[http-equiv], svg script, script:not([src]), [srcdoc], [formaction], [xlink\\:href]';
  const roots: (Document | ShadowRoot)[] = [document];
  for (const element of document.querySelectorAll('*'))
    if (element.shadowRoot) roots.push(element.shadowRoot);
  for (const root of roots) {
    // React Aria leaves templates of its own, with its own parts in them or nothing, where it reads the items of its lists.
    for (const element of root.querySelectorAll(never))
      if (
        !(element instanceof HTMLTemplateElement) ||
        [...element.attributes].some(({ name }) => name !== 'aria-hidden') ||
        [...element.content.children].some((child) => !child.hasAttribute('data-rac'))
      )
        found.push(`element ${element.outerHTML.slice(0, 120)}`);
    for (const element of root.querySelectorAll('*')) {
      for (const { name, value } of element.attributes) {
        if (/^on/i.test(name)) found.push(`attribute ${name} of ${element.tagName}`);
        if (name === 'style' && /url\(|expression|xss/i.test(value)) found.push(`style ${value}`);
        if (/^(?:href|src|action|data|poster|cite|background)$/.test(name)) {
          const blob = value.startsWith('blob:') && value.includes(location.origin);
          if (!blob && !own(value)) found.push(`${name} ${value.slice(0, 80)}`);
        }
      }
    }
  }
  // A name of an organisation may stand there, as the text that it is; nothing can close a turn there.
  if (/[\u202a-\u202e\u2066-\u2069]/.test(document.title)) found.push(`title ${document.title}`);
  // A turn of the direction that is not closed within its own element would turn what stands after it.
  for (const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT); walk.nextNode();) {
    const text = walk.currentNode.textContent ?? '';
    if (/[\u202a-\u202e\u2066-\u2069]/.test(text))
      found.push(`direction ${JSON.stringify(text.slice(0, 60))}`);
  }
  return found;
}

export const aliveIn = (page: Page): Promise<string[]> => page.evaluate(alive);

/** Nothing of the screen in view is more than text. */
export async function expectInert(page: Page, where: string, watch: Watch): Promise<void> {
  expect.soft(await aliveIn(page), where).toEqual([]);
  expect.soft(watch, where).toEqual({ dialogs: [], requests: [] });
}
