/** What a browser keeps, as far as this page needs it. */
export type Kept = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** For as long as the page is open. */
class Memory implements Kept {
  private readonly items = new Map<string, string>();

  get length(): number {
    return this.items.size;
  }

  key(index: number): string | null {
    return [...this.items.keys()][index] ?? null;
  }

  getItem(key: string): string | null {
    return this.items.get(key) ?? null;
  }

  setItem(key: string, value: string): void {
    this.items.set(key, value);
  }

  removeItem(key: string): void {
    this.items.delete(key);
  }
}

function usable(area: () => Storage): Storage | null {
  try {
    const storage = area();
    storage.getItem('beep');
    return storage;
  } catch {
    return null; // switched off: even to ask for it is forbidden
  }
}

/** What is kept when there is room for it; a storage that is full loses only what is new. */
function forgiving(storage: Storage): Kept {
  return {
    get length() {
      return storage.length;
    },
    key: (index) => storage.key(index),
    getItem: (key) => storage.getItem(key),
    setItem: (key, value) => {
      try {
        storage.setItem(key, value);
      } catch {
        // full
      }
    },
    removeItem: (key) => storage.removeItem(key),
  };
}

const local = usable(() => localStorage);
const session = usable(() => sessionStorage);

/** Whether somebody can log in: the way through Keycloak needs to be remembered. */
export const canRemember = session !== null;

/** Of this browser: the next visit finds it. */
export const browserStorage: Kept = local ? forgiving(local) : new Memory();

/** Of this tab. */
export const tabStorage: Kept = session ? forgiving(session) : new Memory();

export const keysOf = (storage: Kept): string[] =>
  Array.from({ length: storage.length }, (_, index) => storage.key(index)).filter((key) => key !== null);
