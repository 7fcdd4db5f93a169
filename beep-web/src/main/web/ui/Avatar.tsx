const HUES = [255, 205, 170, 140, 95, 35, 12, 335, 300];

/** A colour that belongs to an id, readable on itself in both themes. */
function hue(id: string): number {
  let sum = 0;
  for (const letter of id) sum = (sum * 31 + letter.charCodeAt(0)) >>> 0;
  return HUES[sum % HUES.length] ?? 255;
}

/** The first letters or digits of the first two words, or the first two of the only one; else its first sign. */
export function initials(name: string): string {
  const words = name.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  const [first = '', second] = words.map((word) => word.match(/[\p{L}\p{N}]\p{M}*/gu) ?? []);
  const letters = second ? [first[0], second[0]] : [...first].slice(0, 2);
  return letters.join('').toLocaleUpperCase() || [...name][0] || '';
}

/** Somebody's or something's initials; the name stands beside it, so it is not read out. */
export function Avatar({
  id,
  name,
  size = 40,
  square = false,
}: {
  id: string;
  name: string;
  size?: number;
  square?: boolean;
}) {
  const color = hue(id);
  return (
    <span
      aria-hidden="true"
      data-initials={initials(name)}
      className="avatar"
      style={{
        width: size,
        height: size,
        borderRadius: square ? '32%' : '50%',
        fontSize: size * 0.36,
        backgroundColor: `light-dark(hsl(${color} 55% 88%), hsl(${color} 32% 26%))`,
        color: `light-dark(hsl(${color} 60% 24%), hsl(${color} 70% 88%))`,
      }}
    />
  );
}
