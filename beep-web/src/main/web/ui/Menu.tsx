import { type ComponentType, type ReactNode, useState } from 'react';
import type { IconName } from './Icon';
import { useProblemText } from './problemText';
import { toast } from './Toasts';

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
  /** Whether the tab key reaches it; it does unless this is said. */
  reachable?: boolean;
  side?: 'top' | 'bottom';
  align?: 'start' | 'end';
}

export interface DropdownProps extends MenuProps {
  /** Opened by a key: the first entry gets the focus. */
  byKey: boolean;
}

const load = () => import('./Dropdown');
const loadEarly = () => void load().catch(() => undefined);

/** A button that opens a menu. What draws menus is loaded when somebody comes near one. */
export function Menu(props: MenuProps) {
  const problemText = useProblemText();
  const [opened, setOpened] = useState<{ Dropdown: ComponentType<DropdownProps>; byKey: boolean }>();
  const open = (byKey: boolean) =>
    load().then(
      ({ Dropdown }) => setOpened({ Dropdown, byKey }),
      (thrown) => toast(problemText(thrown)),
    );
  if (opened) return <opened.Dropdown {...props} byKey={opened.byKey} />;
  return (
    <button
      type="button"
      aria-label={props.label}
      aria-haspopup="menu"
      aria-expanded={false}
      className={props.className}
      tabIndex={props.reachable === false ? -1 : undefined}
      onPointerEnter={loadEarly}
      onFocus={loadEarly}
      onClick={({ detail }) => void open(detail === 0)}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowDown') return;
        event.preventDefault();
        void open(true);
      }}
    >
      {props.children}
    </button>
  );
}
