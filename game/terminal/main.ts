import { runTerminal } from './terminal.ts';

// A reader such as `head` may close the pipe early; that is its right and no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

process.exitCode = await runTerminal(process.argv.slice(2));
