import '@fontsource-variable/inter/wght.css';
import '@digdir/designsystemet-css';
import './app/theme/tiltak.css';
import './app/theme/frame.css';
import './app/theme/parts.css';
import './app/theme/print.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
