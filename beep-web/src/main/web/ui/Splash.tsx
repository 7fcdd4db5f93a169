/** The same picture that index.html paints before any script runs. */
export function Splash({ text }: { text?: string }) {
  return (
    <div className="splash">
      <img src="/beep.svg" alt="" width="56" height="56" />
      <p role="status">{text ?? 'Beep'}</p>
    </div>
  );
}
