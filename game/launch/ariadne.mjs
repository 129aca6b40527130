import { installPackages, runCommand } from './install.mjs';

await runCommand(async () => {
  // Standard output is the answer alone, with --json one document: what is said on the way goes beside it.
  installPackages(console.error);
  const { register } = await import('tsx/esm/api');
  register();
  await import('../terminal/main.ts');
});
