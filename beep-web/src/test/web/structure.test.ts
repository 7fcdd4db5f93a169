import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const ROOT = '../../main/web/';
const MOST_LINES = 250;
/** What features stand on, and what therefore knows none of them. */
const GROUND = ['api', 'gateway', 'i18n', 'session', 'ui'];

interface Import {
  from: string;
  /** Relative to the root, without its ending; a folder when its index is meant. */
  to: string;
}

const files = import.meta.glob<string>('../../main/web/**/*.{ts,tsx}', {
  eager: true,
  query: '?raw',
  import: 'default',
});
const sources = Object.entries(files).map(([path, text]) => ({ path: path.slice(ROOT.length), text }));

/** Where an import leads, seen from the root. */
const resolved = (name: string, from: string): string =>
  name.startsWith('~/') ? name.slice(2) : new URL(name, `file:///${from}`).pathname.slice(1);

/** Of types, of values and those that are loaded later, alike. */
const imports: Import[] = sources.flatMap(({ path, text }) =>
  ts
    .preProcessFile(text, true, true)
    .importedFiles.map(({ fileName }) => fileName)
    .filter((name) => /^[.~]/.test(name))
    .map((name) => ({ from: path, to: resolved(name, path) })),
);

/** `features/members`, `gateway`, `app`; what stands at the root belongs to the application, which puts all together. */
function folder(path: string): string {
  const [first = '', second = ''] = path.split('/');
  if (first === 'features') return `features/${second}`;
  return path.includes('/') || GROUND.includes(first) ? first : 'app';
}

const isFeature = (name: string): boolean => name.startsWith('features/');

const arrows = new Map<string, Set<string>>();
for (const { from, to } of imports) {
  if (folder(from) === folder(to)) continue;
  arrows.set(folder(from), (arrows.get(folder(from)) ?? new Set()).add(folder(to)));
}

/** A way along the arrows that comes back to where it began. */
function circle(start: string, way: readonly string[] = [start], seen = new Set<string>()): readonly string[] | null {
  for (const next of arrows.get(way.at(-1) ?? start) ?? []) {
    if (next === start) return [...way, start];
    if (seen.has(next)) continue;
    seen.add(next);
    const found = circle(start, [...way, next], seen);
    if (found) return found;
  }
  return null;
}

describe('the folders of the client', () => {
  it('are all looked at', () => {
    expect([...arrows.keys()]).toEqual(expect.arrayContaining(['app', 'gateway', 'features/messages']));
    expect(arrows.get('features/messages')).toContain('features/members');
  });

  it('import each other in no circle', () => {
    const circles = [...arrows.keys()].map((start) => circle(start)).filter((way) => way !== null);
    expect(circles.map((way) => way.join(' -> '))).toEqual([]);
  });

  it('that features stand on know no feature', () => {
    const wrong = imports.filter(({ from, to }) => GROUND.includes(folder(from)) && isFeature(folder(to)));
    expect(wrong).toEqual([]);
  });

  it('of features are entered by what they export', () => {
    const wrong = imports.filter(
      ({ from, to }) => isFeature(folder(to)) && folder(from) !== folder(to) && to !== folder(to),
    );
    expect(wrong).toEqual([]);
  });
});

describe('a file of the client', () => {
  it(`has at most ${MOST_LINES} lines`, () => {
    const long = sources.filter(({ text }) => text.split('\n').length - 1 > MOST_LINES);
    expect(long.map(({ path }) => path)).toEqual([]);
  });
});
