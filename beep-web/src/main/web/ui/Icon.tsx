/** Beep's icons: 24 units, drawn with the text's colour. */
const shapes = {
  menu: 'M4 7h16M4 12h16M4 17h10',
  people:
    'M9 11.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7Zm-6 8c.5-3.5 3-5.5 6-5.500s5.5 2 6 5.500M16 5a3.2 3.2 0 0 1 0 6.200M18 14.400c1.8.8 2.8 2.6 3 5',
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13Zm5-1.500L20 20',
  plus: 'M12 5v14M5 12h14',
  close: 'M6 6l12 12M18 6 6 18',
  hash: 'M9 4 7 20M17 4l-2 16M4.5 9h16M3.5 15h16',
  lock: 'M7 10.500V8a5 5 0 0 1 10 0v2.500M5.5 10.500h13v9h-13z',
  voice: 'M4 10v4h3.500L12 18V6L7.5 10H4Zm12-1.500a5 5 0 0 1 0 7M18.5 6a8.5 8.5 0 0 1 0 12',
  send: 'M4 12 20 4l-5 16-3.5-6.500L4 12Zm7.5 1.500L20 4',
  attach: 'm19.5 11.5-7.6 7.600a5 5 0 0 1-7-7l8-8a3.4 3.4 0 0 1 4.8 4.800l-8 8a1.7 1.7 0 0 1-2.4-2.400l7.2-7.2',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  down: 'M12 5v14m-6-6 6 6 6-6',
  chevron: 'm7 10 5 5 5-5',
  back: 'M15 5l-7 7 7 7',
  check: 'm5 12.5 4.5 4.500L19 7.5',
  copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
  invite:
    'M10 11.500a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7Zm-6.5 8c.5-3.5 3-5.5 6.5-5.5 1.3 0 2.5.3 3.5.8M18 13v7M14.5 16.500h7',
  leave: 'M14 8V5H5v14h9v-3M10 12h11m-3.5-3.500L21 12l-3.5 3.5',
  flag: 'M6 21V4m0 1c4-2.5 7 2.5 12 0v9c-5 2.5-8-2.5-12 0',
  shield: 'M12 3.5 19 6v5.500c0 4.5-3 7.5-7 9-4-1.5-7-4.5-7-9V6l7-2.500Z',
  file: 'M7 3.500h7l4 4V20.500H7zM14 3.500V8h4',
  retry: 'M19 12a7 7 0 1 1-2.2-5.100M19 4v4h-4',
  image: 'M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4M15.5 9.500h.01',
  warning: 'M12 4 2.5 20h19L12 4Zm0 6v4.500M12 17.500h.01',
} as const;

export type IconName = keyof typeof shapes;

export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <svg
      aria-hidden="true"
      focusable="false"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={name === 'more' ? 2.6 : 1.8}
      strokeLinecap="round"
      strokeLinejoin="round"
      className="shrink-0"
    >
      <path d={shapes[name]} />
    </svg>
  );
}
