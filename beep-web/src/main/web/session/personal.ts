import { useSession } from './session';
import { browserStorage, keysOf } from './storage';

/** The beginning of what belongs to whoever is here; null while nobody is. */
function prefix(): string | null {
  const session = useSession.getState();
  return session.phase === 'person' ? `beep.${session.id}.` : null;
}

/** What a person has left in this browser under a name: whoever else logs in here does not find it. */
export function recall(name: string): string | null {
  const mine = prefix();
  return mine === null ? null : browserStorage.getItem(mine + name);
}

/** Keeps it for the person's next visit, or forgets it when it is null. */
export function keep(name: string, value: string | null): void {
  const mine = prefix();
  if (mine === null) return;
  if (value === null) browserStorage.removeItem(mine + name);
  else browserStorage.setItem(mine + name, value);
}

/** What a person has left under all names that begin alike. */
export function recallAll(beginning: string): string[] {
  const mine = prefix();
  if (mine === null) return [];
  return keysOf(browserStorage)
    .filter((key) => key.startsWith(mine + beginning))
    .map((key) => browserStorage.getItem(key))
    .filter((value) => value !== null);
}

/** What a person has left as JSON; undefined when there is nothing that can be read. */
export function recallJson(name: string): unknown {
  return parsed(recall(name) ?? '');
}

export function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
