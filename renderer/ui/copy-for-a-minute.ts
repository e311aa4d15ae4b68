/** How long a copied text stays on the clipboard, in milliseconds. */
const stay = 60_000;

let copied: string | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Whether the clipboard may be read without asking anybody. Where it may not, nothing is asked: a question a minute later would only puzzle. */
async function mayRead(): Promise<boolean> {
  try {
    // Chromium knows the name, the library of types does not.
    const { state } = await navigator.permissions.query({ name: 'clipboard-read' as PermissionName });
    return state === 'granted';
  } catch {
    return false;
  }
}

/** Empties the clipboard if it still holds what was copied here, as far as that can be told. Waits for the window's turn where it is in the background. */
async function clear(): Promise<void> {
  clearTimeout(timer);
  if (copied === null) return;
  if (!document.hasFocus()) {
    // Chromium lets only the window in front write to the clipboard.
    window.addEventListener('focus', () => void clear(), { once: true });
    return;
  }
  const own = copied;
  try {
    const isOwn = !(await mayRead()) || (await navigator.clipboard.readText()) === own;
    if (isOwn) await navigator.clipboard.writeText('');
    if (copied === own) copied = null;
  } catch {
    // Refused for now; the next time the window comes to the front it is tried again.
    window.addEventListener('focus', () => void clear(), { once: true });
  }
}

/**
 * Puts a text about a person on the clipboard and takes it away after a minute, or at {@link clearCopied}; not when something else was
 * copied since. Answers false where the system refuses the clipboard.
 */
export async function copyForAMinute(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    return false;
  }
  copied = text;
  clearTimeout(timer);
  timer = setTimeout(() => void clear(), stay);
  return true;
}

/** Takes the copied text away at once: at lock nothing of the open file may stay behind. */
export const clearCopied = (): Promise<void> => clear();

if (typeof document !== 'undefined') {
  // Something else copied in this window is the user's own, and is left alone.
  document.addEventListener('copy', () => {
    copied = null;
    clearTimeout(timer);
  });
}
