import { playCase, type Asked, type Played, type Report } from './same-everywhere.ts';

/* The page that each browser opens: it fetches what to play, plays it, and sends back what came out. Nobody has to drive it. */

const problems: string[] = [];
const played: Played[] = [];
document.addEventListener('securitypolicyviolation', (breach) => void problems.push(`${breach.effectiveDirective}: ${breach.blockedURI}`));

async function playAll(): Promise<void> {
  const asked: readonly Asked[] = await (await fetch('asked')).json();
  for (const each of asked) {
    played.push(playCase(each));
    // A breath between cases, so that no browser takes the page for one that hangs.
    await new Promise((rested) => setTimeout(rested));
  }
}

try {
  await playAll();
} catch (error) {
  problems.push(error instanceof Error ? `${error.message}\n${error.stack ?? ''}` : String(error));
}
const report: Report = { browser: navigator.userAgent, played, problems };
await fetch('report', { method: 'POST', body: JSON.stringify(report) });
