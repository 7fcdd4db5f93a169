interface Page<T> {
  items: T[];
  next?: string | null;
}

/** Everything that is answered in pages, from the first to the last. */
export async function everyPage<T>(load: (cursor?: string) => Promise<Page<T>>): Promise<T[]> {
  const all: T[] = [];
  let cursor: string | undefined;
  do {
    const page = await load(cursor);
    all.push(...page.items);
    cursor = page.next ?? undefined;
  } while (cursor);
  return all;
}
