import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { beginsToWrite, isInFence, pastedFiles, sends } from '~/features/messages/writing';
import { initials } from '~/ui/Avatar';

vi.stubGlobal('location', new URL('http://beep.example/page'));
vi.stubGlobal('addEventListener', () => undefined);
const { inside } = await import('~/session/session');
const { region } = await import('~/i18n/i18n');

describe('initials', () => {
  it.each([
    ['Ada Lovelace', 'AL'],
    ['ada', 'AD'],
    ['(the) "best" club', 'TB'],
    ['🎉 party', 'PA'],
    ['🎉', '🎉'],
    ['élodie', 'ÉL'],
    ['7 dwarfs', '7D'],
    ['jean-luc', 'JL'],
  ])('of %s are %s', (name, expected) => expect(initials(name)).toBe(expected));
});

describe('an address to go back to', () => {
  it.each([
    ['/servers/1?message=2#x', '/servers/1?message=2#x'],
    ['http://beep.example/a', '/a'],
    ['//elsewhere.example/a', '/'],
    ['/\\elsewhere.example', '/'],
    ['https://elsewhere.example', '/'],
    ['javascript:alert(1)', '/'],
    ['\t//elsewhere.example', '/'],
    ['http://[', '/'],
  ])('%j leads to %s', (address, expected) => expect(inside(address)).toBe(expected));
});

describe('the reader\u2019s region', () => {
  it.each([
    [['en-US@posix'], 'en'],
    [['en_US.UTF-8', 'en-GB'], 'en-GB'],
    [['fr-CA', 'en-AU'], 'en-AU'],
    [['de'], 'en'],
  ])('of %j is %s', (languages, expected) => {
    vi.stubGlobal('navigator', { languages });
    vi.stubGlobal('document', { documentElement: { lang: 'en' } });
    expect(region()).toBe(expected);
  });
});

describe('something pasted', () => {
  const picture = { name: 'image.png' } as File;
  const pasted = (...types: string[]) => pastedFiles({ types, files: [picture] } as unknown as DataTransfer);

  it('is words when it has words beside its picture, as cells have', () => {
    expect(pasted('text/plain', 'text/html', 'Files')).toEqual([]);
  });

  it('is a file when it is a picture of a page, or a file', () => {
    expect(pasted('text/html', 'Files')).toEqual([picture]);
    expect(pasted('Files')).toEqual([picture]);
  });
});

describe('a letter typed nowhere in particular', () => {
  class Menu {
    closest = (where: string) => (where.includes('[role=menu]') ? this : null);
  }
  beforeAll(() => void vi.stubGlobal('Element', Menu));
  afterAll(() => void vi.unstubAllGlobals());
  const pressed = (key: string, more: object = {}) =>
    beginsToWrite({ key, ctrlKey: false, altKey: false, metaKey: false, isComposing: false, target: null, ...more });

  it('is the first of a message', () => {
    for (const key of ['a', 'é', '?', '1', '😀']) expect(pressed(key), key).toBe(true);
  });

  it('is none when it is a key that moves, presses or commands', () => {
    for (const key of ['Enter', 'ArrowUp', 'Escape', 'Tab', 'F5', ' ']) expect(pressed(key), key).toBe(false);
    for (const held of ['ctrlKey', 'altKey', 'metaKey', 'isComposing'])
      expect(pressed('a', { [held]: true })).toBe(false);
  });

  it('stays where letters mean something', () => expect(pressed('a', { target: new Menu() })).toBe(false));
});

describe('Enter', () => {
  const pressed = (nativeEvent: Partial<KeyboardEvent>, value = 'words', shiftKey = false) =>
    ({
      key: 'Enter',
      shiftKey,
      nativeEvent: { isComposing: false, keyCode: 13, ...nativeEvent },
      currentTarget: { value, selectionStart: value.length },
    }) as unknown as Parameters<typeof sends>[0];

  it('sends what has been written', () => expect(sends(pressed({}), true)).toBe(true));

  it.each([{ isComposing: true }, { keyCode: 229 }, { isComposing: true, keyCode: 229 }])(
    'that tells an input method something (%j) never sends',
    (key) => expect(sends(pressed(key), true)).toBe(false),
  );

  it('is a line with Shift, in a block of code, and where there is no keyboard', () => {
    expect(sends(pressed({}, 'words', true), true)).toBe(false);
    expect(sends(pressed({}, '```\ncode'), true)).toBe(false);
    expect(sends(pressed({}), false)).toBe(false);
  });
});

describe('a block of code', () => {
  it.each([
    ['```\ncode', true],
    ['```\ncode\n```\n', false],
    ['~~~js\n', true],
    ['no `` fence', false],
  ])('is open at the end of %j: %s', (text, expected) => expect(isInFence(text, text.length)).toBe(expected));
});
