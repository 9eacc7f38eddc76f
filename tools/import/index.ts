import { formatCount } from '#src/lib/numbers.ts';
import { runImport, STOPPED } from './command.ts';

const { stderr, stdout } = process;
const stop = new AbortController();

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    if (stop.signal.aborted) process.exit(STOPPED);
    stop.abort();
    stderr.write('\nIt stops after the article at hand, and writes its report. Once more ends it at once.\n');
  });

process.exitCode = await runImport(process.argv.slice(2), {
  out: (text) => stdout.write(clearLine() + text),
  error: (text) => stderr.write(clearLine() + text),
  progress,
  stop: stop.signal,
});

/** In a terminal the line of progress is written over; a log gets a line now and then. */
function progress(done: number, what: string) {
  if (stderr.isTTY) stderr.write(`${clearLine()}${formatCount(done)} ${what}`);
  else if (done % 5000 === 0) stderr.write(`${formatCount(done)} ${what}\n`);
}

function clearLine(): string {
  return stderr.isTTY ? '\r\u001b[K' : '';
}
