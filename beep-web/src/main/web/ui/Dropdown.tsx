import { DropdownMenu } from 'radix-ui';
import { useEffect, useRef } from 'react';
import { useMenuContainer } from './Dialog';
import { Icon } from './Icon';
import type { DropdownProps, MenuEntry } from './Menu';

/** A menu that is open from the beginning, with the button that opens it again. */
export function Dropdown({
  label,
  className,
  children,
  entries,
  side = 'bottom',
  align = 'start',
  reachable = true,
  byKey,
}: DropdownProps) {
  const content = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      if (byKey) content.current?.querySelector<HTMLElement>('[role^=menuitem]')?.focus();
    });
    return () => cancelAnimationFrame(frame);
  }, [byKey]);
  return (
    <DropdownMenu.Root modal={false} defaultOpen>
      <DropdownMenu.Trigger className={className} aria-label={label} tabIndex={reachable ? undefined : -1}>
        {children}
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal container={useMenuContainer()}>
        <DropdownMenu.Content
          ref={content}
          className="menu"
          side={side}
          align={align}
          sideOffset={6}
          collisionPadding={8}
        >
          {entries.map((entry) => (
            <Entry key={entry.kind === 'title' ? entry.name : entry.label} entry={entry} />
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

function Entry({ entry }: { entry: MenuEntry }) {
  switch (entry.kind) {
    case 'title':
      return (
        <DropdownMenu.Label className="mb-1 border-b border-line px-3 py-2">
          <span dir="auto" className="block font-bold">
            {entry.name}
          </span>
          <span className="block text-sm text-muted">{entry.detail}</span>
        </DropdownMenu.Label>
      );
    case 'action':
      return (
        <DropdownMenu.Item
          className={`menu-item ${entry.dangerous ? 'text-danger' : ''}`}
          onSelect={() => entry.onSelect()}
        >
          <Icon name={entry.icon} size={18} />
          {entry.label}
        </DropdownMenu.Item>
      );
    case 'choice':
      return (
        <DropdownMenu.RadioGroup
          className="mb-1 border-b border-line pb-1"
          value={entry.value}
          onValueChange={entry.onChoose}
        >
          <DropdownMenu.Label className="px-3 pt-1 text-sm text-muted">{entry.label}</DropdownMenu.Label>
          {entry.options.map(([value, label]) => (
            <Option key={value} value={value} label={label} />
          ))}
        </DropdownMenu.RadioGroup>
      );
  }
}

function Option({ value, label }: { value: string; label: string }) {
  return (
    <DropdownMenu.RadioItem value={value} className="menu-item" onSelect={(event) => event.preventDefault()}>
      <span className="w-5">
        <DropdownMenu.ItemIndicator>
          <Icon name="check" size={18} />
        </DropdownMenu.ItemIndicator>
      </span>
      {label}
    </DropdownMenu.RadioItem>
  );
}
