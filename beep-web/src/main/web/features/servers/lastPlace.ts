const KEY = 'beep.last';

interface Last {
  server?: string | undefined;
  channels: Record<string, string>;
}

function read(): Last {
  try {
    const stored = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    return { server: stored.server, channels: stored.channels ?? {} };
  } catch {
    return { channels: {} };
  }
}

/** Where the person was last: in general, and in each server. */
export const lastServer = (): string | undefined => read().server;
export const lastChannel = (server: string): string | undefined => read().channels[server];

export function rememberPlace(server: string, channel?: string): void {
  const last = read();
  try {
    const channels = channel ? { ...last.channels, [server]: channel } : last.channels;
    localStorage.setItem(KEY, JSON.stringify({ server, channels }));
  } catch {
    // the next visit starts at the first server
  }
}
