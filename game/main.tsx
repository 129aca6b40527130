import './fonts.css';
import './theme.css';
import './base.css';
import './pages.css';
import './play.css';
import { render } from 'preact';
import { App } from './app/app.tsx';
import { followAddress } from './app/routes.ts';
import { followSettings } from './app/settings.ts';

const root = document.getElementById('ariadne');
if (root) {
  followSettings();
  followAddress();
  render(<App />, root);
}
