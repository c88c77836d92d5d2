import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { BrowserRouter } from 'react-router';
import { Boundary } from './boundary.tsx';
import { Frame } from './frame.tsx';
import { LanguageProvider } from './language.tsx';
import { Pages } from './routes.tsx';

const queries = new QueryClient({
  defaultOptions: { queries: { retry: false, refetchOnWindowFocus: false, staleTime: 30_000, networkMode: 'always' } },
});

export function App() {
  return (
    <QueryClientProvider client={queries}>
      <LanguageProvider>
        <BrowserRouter useTransitions={false}>
          <Frame>
            <Boundary>
              <Pages />
            </Boundary>
          </Frame>
        </BrowserRouter>
      </LanguageProvider>
    </QueryClientProvider>
  );
}
