import './fonts.css';
import './theme.css';
import './base.css';
import './pages.css';
import './play.css';
import { render } from 'preact';
import { App } from './app/app.tsx';
import { FaultNotice, watchForFaults } from './app/fault.tsx';
import { followAddress } from './app/routes.ts';
import { followSettings } from './app/settings.ts';

const root = document.getElementById('ariadne');
const notice = document.getElementById('ariadne-fault');
if (root && notice) {
  watchForFaults();
  render(<FaultNotice />, notice);
  followSettings();
  followAddress();
  render(<App />, root);
}
