import './ui/beep.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { createRoot } from 'react-dom/client';
import { queries } from './app/queries';
import { router } from './app/router';
import { startLanguage } from './i18n/i18n';
import { start } from './session/session';
import { bearTranslation } from './ui/translated';

const RESTART_MILLIS = 5000;

async function boot(): Promise<void> {
  bearTranslation();
  const [, address] = await Promise.all([startLanguage(), start()]);
  if (address === null) return;
  if (address !== location.pathname + location.search + location.hash) history.replaceState(null, '', address);
  const root = document.getElementById('root');
  if (root) {
    createRoot(root).render(
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>,
    );
  }
}

/** Nothing could be loaded, or asked: says so, and begins again by itself. */
function cannotStart(thrown: unknown): void {
  console.error('Beep could not start', thrown);
  const status = document.querySelector('.splash p');
  const isFrench = document.documentElement.lang === 'fr';
  if (status)
    status.textContent = isFrench ? 'Beep ne répond pas, nouvel essai…' : 'Beep does not answer, trying again…';
  setTimeout(() => location.reload(), RESTART_MILLIS);
}

boot().catch(cannotStart);
