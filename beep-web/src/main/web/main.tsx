import './ui/beep.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { createRoot } from 'react-dom/client';
import { queries } from './app/queries';
import { router } from './app/router';
import { startLanguage } from './i18n/i18n';
import { start } from './session/session';

async function boot(): Promise<void> {
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

void boot();
