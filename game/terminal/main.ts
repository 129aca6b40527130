import { runTerminal } from './terminal.ts';

const written = await runTerminal(process.argv.slice(2));
process.exitCode = written;
