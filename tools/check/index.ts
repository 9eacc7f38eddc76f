import { contentFolder } from '#src/lib/collections.ts';
import { countOf } from '#src/lib/numbers.ts';
import { checkContent, findingsAsText } from './check.ts';

const findings = checkContent(contentFolder(process.env));
if (findings.length > 0) process.stdout.write(`${findingsAsText(findings)}\n`);
process.stdout.write(`${countOf(findings.length, 'finding')} in content/.\n`);
process.exitCode = findings.some(({ severity }) => severity === 'error') ? 1 : 0;
