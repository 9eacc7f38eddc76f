import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { rules } from '../../tools/check/rules.ts';

const SMALL = 'tests/fixtures/small/content';
const ATTACKS = 'tests/fixtures/attacks/content';

/** Runs the check as `npm run check:content` does, on the day the fixtures are written for. */
function check(...options: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['tools/check/index.ts', ...options], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, AS_OF: '2026-11-22', CONTENT_DIR: SMALL },
  });
  return { exitCode: status, output: stdout, complaint: stderr };
}

describe('the check ends', () => {
  test('with 0 when there are warnings at most', () => {
    const { exitCode, output } = check();
    expect(output).toMatch(/^0 errors, \d+ warnings?\.$/m);
    expect(exitCode).toBe(0);
  });

  test('with 1 when there is an error, and counts what it found', () => {
    const { exitCode, output } = check('--content', ATTACKS);
    expect(output).toMatch(/^\d+ errors, \d+ warnings?\.$/m);
    expect(exitCode).toBe(1);
  });

  test('with 1 when there are more warnings than allowed', () => {
    const due = ['--as-of', '2027-12-01', '--rule', 'review-due'];
    const { output } = check(...due);
    const count = Number(/(\d+) warnings?\.$/m.exec(output)?.[1]);
    expect(count).toBeGreaterThan(0);
    expect(check(...due, '--max-warnings', String(count)).exitCode).toBe(0);
    expect(check(...due, '--max-warnings', String(count - 1)).exitCode).toBe(1);
  });
});

describe('a finding', () => {
  test('is printed with its place and rule, then what is wrong and what to do, each on a line', () => {
    const { output } = check('--content', ATTACKS, '--rule', 'link-safe');
    expect(output).toContain(
      `${ATTACKS}/faqs/link-javascript.mdx:7:1  link-safe\n  A link may not lead to "javascript:evil()".\n  `,
    );
  });

  test('says that it is a warning', () => {
    expect(check('--as-of', '2027-12-01').output).toContain(
      `${SMALL}/facts/median.yaml:9:11  review-due (warning)\n  The review is due on 10 January 2028.\n`,
    );
  });

  test('is an object with exactly these keys in JSON', () => {
    const { output, exitCode } = check('--content', ATTACKS, '--format', 'json');
    const findings: Record<string, unknown>[] = JSON.parse(output);
    expect(exitCode).toBe(1);
    expect(findings.length).toBeGreaterThan(100);
    for (const finding of findings)
      expect(Object.keys(finding)).toEqual(['rule', 'severity', 'file', 'line', 'column', 'message', 'fix']);
  });

  test('is a result with a rule and a region in SARIF', () => {
    const { version, runs } = JSON.parse(check('--content', ATTACKS, '--format', 'sarif').output);
    expect(version).toBe('2.1.0');
    expect(runs).toHaveLength(1);
    const [{ tool, results }] = runs;
    const known = tool.driver.rules.map(({ id }: { id: string }) => id);
    expect(known).toEqual(rules.map(({ id }) => id));
    expect(results.length).toBeGreaterThan(100);
    for (const { ruleId, level, message, locations } of results) {
      expect(known).toContain(ruleId);
      expect(['error', 'warning']).toContain(level);
      expect(message.text).toMatch(/\S/);
      const [{ physicalLocation }] = locations;
      expect(physicalLocation.artifactLocation.uri).toMatch(/^[^\s\\]+$/);
      expect(physicalLocation.region.startLine).toBeGreaterThanOrEqual(1);
      expect(physicalLocation.region.startColumn).toBeGreaterThanOrEqual(1);
    }
  });

  test('is one line for GitHub, whatever it quotes', () => {
    const lines = check('--content', ATTACKS, '--format', 'github').output.trimEnd().split('\n');
    expect(lines.length).toBeGreaterThan(100);
    for (const line of lines) expect(line).toMatch(/^::(error|warning) file=[^,:]+,line=\d+,col=\d+,title=[a-z-]+::\S/);
  });

  test('is none in an empty list of JSON', () => {
    expect(JSON.parse(check('--rule', 'no-code', '--format', 'json').output)).toEqual([]);
  });
});

describe('an editor may ask', () => {
  test('for some rules only', () => {
    const { output } = check('--content', ATTACKS, '--format', 'json', '--rule', 'no-code', '--rule', 'props-literal');
    const found: { rule: string }[] = JSON.parse(output);
    expect(new Set(found.map(({ rule }) => rule))).toEqual(new Set(['no-code', 'props-literal']));
  });

  test('what will be due on a day ahead', () => {
    const { output, exitCode } = check('--as-of', '2027-12-01', '--format', 'json', '--rule', 'review-due');
    const due: { file: string; severity: string }[] = JSON.parse(output);
    expect(due.map(({ file }) => file.slice(SMALL.length + 1))).toEqual([
      'articles/first/index.mdx',
      'comparisons/two.yaml',
      'facts/median.yaml',
      'facts/share-before.yaml',
      'facts/share.yaml',
      'faqs/why.mdx',
      'salaries/pay.yaml',
    ]);
    expect(exitCode).toBe(0);
  });

  test('that what is past its date be an error', () => {
    const past = ['--as-of', '2028-02-01', '--rule', 'review-due'];
    expect(check(...past).exitCode).toBe(0);
    const strict = check(...past, '--strict');
    expect(strict.exitCode).toBe(1);
    expect(strict.output).toContain('7 errors, 0 warnings.');
  });

  test('that what is due soon stays a warning, strictly, too', () => {
    expect(check('--as-of', '2027-12-01', '--rule', 'review-due', '--strict').exitCode).toBe(0);
  });
});

describe('a slip on the command line is answered in a sentence and with how to use it', () => {
  test.each([
    [['--format', 'jsno'], 'There is no format "jsno". Did you mean "json"?'],
    [['--format', 'constructor'], 'There is no format "constructor".'],
    [['--rule', 'link-exist'], 'There is no rule "link-exist". Did you mean "link-exists"?'],
    [['--as-of', 'tomorrow'], '"tomorrow" is not a day.'],
    [['--as-of', '2027-13-01'], '"2027-13-01" is not a day.'],
    [['--as-of', '2027-02-30'], '"2027-02-30" is not a day.'],
    [['--max-warnings', 'few'], '"few" is not a number of warnings.'],
    [['--colour'], 'There is no option "--colour".'],
    [['content'], "Unexpected argument 'content'"],
    [['--content', 'nowhere'], 'nowhere'],
  ])('%j', (options, sentence) => {
    const { exitCode, output, complaint } = check(...options);
    expect(exitCode).toBe(1);
    expect(complaint).toContain(sentence);
    expect(complaint).toContain('npm run check:content');
    expect(complaint).not.toMatch(/^\s+at /m);
    expect(output).toBe('');
  });
});
