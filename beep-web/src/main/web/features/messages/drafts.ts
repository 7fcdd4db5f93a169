const PREFIX = 'beep.draft.';

/** What has been written in a channel and not sent yet; for this tab only. */
export function draft(channel: string): string {
  return sessionStorage.getItem(PREFIX + channel) ?? '';
}

export function keepDraft(channel: string, text: string): void {
  try {
    if (text) sessionStorage.setItem(PREFIX + channel, text);
    else sessionStorage.removeItem(PREFIX + channel);
  } catch {
    // too much for the storage: the text stays on the screen
  }
}
