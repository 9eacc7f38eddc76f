import { asOf } from '#src/lib/dates.ts';
import { begin } from './begin.ts';

process.exitCode = await begin(process.argv.slice(2), {
  today: asOf(process.env),
  env: process.env,
  isTerminal: Boolean(process.stdin.isTTY && process.stdout.isTTY && !process.env['CI']),
  print: (text) => process.stdout.write(text),
  complain: (text) => process.stderr.write(text),
});
