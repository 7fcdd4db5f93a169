import './ui/beep.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { createRoot } from 'react-dom/client';
import { Problem } from './api/problem';
import { router } from './app/router';
import { startLanguage } from './i18n/i18n';
import { start } from './session/session';

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      refetchOnWindowFocus: false,
      retry: (failures, thrown) => {
        const { status } = Problem.from(thrown);
        return failures < 2 && (status === 0 || status >= 500);
      },
    },
  },
});

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
