import { keep, recallJson } from '~/session/personal';

const NAME = 'last';

interface Last {
  server?: string | undefined;
  channels: Record<string, string>;
}

function read(): Last {
  const stored = (recallJson(NAME) ?? {}) as Partial<Last>;
  return { server: stored.server, channels: stored.channels ?? {} };
}

/** Where the person was last: in general, and in each server. */
export const lastServer = (): string | undefined => read().server;
export const lastChannel = (server: string): string | undefined => read().channels[server];

export function rememberPlace(server: string, channel?: string): void {
  const { channels } = read();
  keep(NAME, JSON.stringify({ server, channels: channel ? { ...channels, [server]: channel } : channels }));
}
