import { describe, expect, it } from 'vitest';

const sheets = import.meta.glob<string>('../../main/web/ui/*.css', { eager: true, query: '?raw', import: 'default' });
const css = (name: string) => sheets[`../../main/web/ui/${name}.css`] ?? '';
const files = import.meta.glob<string>('../../main/web/**/*.tsx', { eager: true, query: '?raw', import: 'default' });

/** Each colour, by day and by night. */
const tokens = new Map(
  [...css('tokens').matchAll(/--([\w-]+): light-dark\((#\w+), (#\w+)\)/g)].map(([, name, day, night]) => [
    name,
    [day, night],
  ]),
);
const parts = (color = '#000000') => [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
const difference = (one?: string, other?: string) =>
  Math.max(...parts(one).map((part, index) => Math.abs(part - (parts(other)[index] ?? 0))));

describe('code', () => {
  it.each(['panel', 'sunken', 'raised', 'bg', 'brand-soft', 'signal-soft'])(
    'stands out from %s, by day and by night, also while a row is hovered',
    (ground) => {
      const [day, night] = tokens.get(ground) ?? [];
      const code = tokens.get('code') ?? [];
      expect(difference(code[0], day)).toBeGreaterThan(8);
      expect(difference(code[1], night)).toBeGreaterThan(8);
    },
  );

  it('has that ground wherever it stands', () => {
    const rules = [...css('beep').matchAll(/\.markdown (?:code|pre) \{\s*@apply ([^;]+);/g)].map(([, rule]) => rule);
    expect(rules).toHaveLength(2);
    for (const rule of rules) expect(rule).toContain('bg-code');
  });
});

describe('controls of the browser\u2019s own', () => {
  /** How each is found in the style sheet; plain fields have the class \u201cinput\u201d. */
  const STYLED: Record<string, string> = {
    radio: '[type="radio"]',
    checkbox: '[type="checkbox"]',
    file: '::file-selector-button',
    date: '[type="date"]',
    time: '[type="time"]',
    search: '::-webkit-search-cancel-button',
    range: '[type="range"]',
    color: '[type="color"]',
    number: '[type="number"]',
    select: 'select:not',
    progress: 'progress',
  };

  it('are all styled', () => {
    for (const [control, selector] of Object.entries(STYLED)) expect(css('controls'), control).toContain(selector);
  });

  it('of the pages are among them, or plain fields', () => {
    const used = Object.values(files).flatMap((text) =>
      [...text.matchAll(/<input\b[^>]*?\btype="(\w+)"/gs)].map(([, type = '']) => type),
    );
    expect(used).toContain('radio');
    expect(used.filter((type) => !(type in STYLED) && !['text', 'email', 'password', 'url'].includes(type))).toEqual(
      [],
    );
  });

  it('are told by the class \u201cinput\u201d where they are fields or lists', () => {
    const bare = Object.entries(files).flatMap(([path, text]) =>
      [...text.matchAll(/<select\b[^>]*?>/gs)]
        .map(([tag]) => `${path} ${tag}`)
        .filter((tag) => !/className=("[^"]*\binput\b|\{select\})/.test(tag)),
    );
    expect(bare).toEqual([]);
  });
});
