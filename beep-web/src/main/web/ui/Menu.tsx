import { lazy, type ReactNode, Suspense, useState } from 'react';
import type { IconName } from './Icon';

export type MenuEntry =
  | { kind: 'title'; name: string; detail: string }
  | { kind: 'action'; icon: IconName; label: string; onSelect: () => void; dangerous?: boolean }
  | { kind: 'choice'; label: string; value: string; options: [string, string][]; onChoose: (value: string) => void };

export interface MenuProps {
  label: string;
  className: string;
  /** What the button shows. */
  children: ReactNode;
  entries: MenuEntry[];
  side?: 'top' | 'bottom';
  align?: 'start' | 'end';
}

const load = () => import('./Dropdown');
const Dropdown = lazy(() => load().then((module) => ({ default: module.Dropdown })));
const loadEarly = () => void load().catch(() => undefined);

/** A button that opens a menu. What draws menus is loaded when somebody comes near one. */
export function Menu(props: MenuProps) {
  const [wanted, setWanted] = useState(false);
  const button = (
    <button
      type="button"
      aria-label={props.label}
      aria-haspopup="menu"
      aria-expanded={false}
      className={props.className}
      onPointerEnter={loadEarly}
      onFocus={loadEarly}
      onClick={() => setWanted(true)}
      onKeyDown={({ key }) => {
        if (key === 'ArrowDown') setWanted(true);
      }}
    >
      {props.children}
    </button>
  );
  return wanted ? (
    <Suspense fallback={button}>
      <Dropdown {...props} />
    </Suspense>
  ) : (
    button
  );
}
