import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { countOf } from '#src/lib/numbers.ts';
import { generatedFiles, SCHEMA_FOLDER } from './generated.ts';

/**
 * Writes every file that is made from the schemas, and removes schemas of collections that are no more.
 *
 *   npm run generate
 */
const files = generatedFiles();
mkdirSync(SCHEMA_FOLDER, { recursive: true });
for (const name of readdirSync(SCHEMA_FOLDER))
  if (!files.has(`${SCHEMA_FOLDER}/${name}`)) rmSync(`${SCHEMA_FOLDER}/${name}`);
const changed = [...files].filter(([file, text]) => textOf(file) !== text);
for (const [file, text] of changed) {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
  process.stdout.write(`${file}\n`);
}
process.stdout.write(`${countOf(changed.length, 'file')} written, ${files.size - changed.length} as before.\n`);

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
