import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
}
interface Job {
  permissions?: Record<string, string>;
  'timeout-minutes'?: number;
  uses?: string;
  container?: string;
  steps?: Step[];
}
interface Workflow {
  permissions?: unknown;
  concurrency?: { group?: string };
  jobs: Record<string, Job>;
}

const FOLDER = '.github/workflows';
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

/** What a job may do, beyond reading the code. Whoever adds a permission adds it here. */
const MAY: Record<string, Record<string, string>> = {
  'deploy.yml deploy': { pages: 'write', 'id-token': 'write' },
  'rebuild.yml deploy': { contents: 'read', pages: 'write', 'id-token': 'write' },
  'links.yml report': { issues: 'write' },
};

describe.each(readdirSync(FOLDER))('%s', (name) => {
  const text = readFileSync(path.join(FOLDER, name), 'utf8');
  const workflow = parse(text, { uniqueKeys: true }) as Workflow;
  const jobs = Object.entries(workflow.jobs);
  const steps = jobs.flatMap(([, job]) => job.steps ?? []);

  test('lets each job do what it needs and nothing more', () => {
    expect(workflow.permissions).toEqual({});
    for (const [id, job] of jobs) expect(job.permissions, id).toEqual(MAY[`${name} ${id}`] ?? { contents: 'read' });
  });

  test('runs once at a time, and not for ever', () => {
    expect(workflow.concurrency?.group).toBeTruthy();
    for (const [id, job] of jobs) if (!job.uses) expect(job['timeout-minutes'], id).toBeGreaterThan(0);
  });

  test('pins what it uses, or says what is to be pinned', () => {
    const used = text.split('\n').filter((line) => /^\s*(?:-\s+)?(?:uses|container):/.test(line));
    expect(used.length).toBe(
      steps.filter(({ uses }) => uses).length + jobs.filter(([, job]) => job.uses ?? job.container).length,
    );
    for (const line of used)
      expect(line).toMatch(
        /@[0-9a-f]{40} # v\d+\.\d+\.\d+$|@sha256:[0-9a-f]{64}|# to be pinned: |uses: \.\/\.github\//,
      );
  });

  test('runs scripts that there are', () => {
    const run = steps.map((step) => step.run ?? '').join('\n');
    for (const [, script = ''] of run.matchAll(/npm run ([\w:-]+)/g)) expect(Object.keys(scripts)).toContain(script);
    for (const [file] of run.matchAll(/^\.\S+/gm)) expect(existsSync(file), file).toBe(true);
    for (const [, job] of jobs) if (job.uses) expect(existsSync(job.uses), job.uses).toBe(true);
  });

  test('leaves no token where the scripts of packages could read it', () => {
    const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    for (const step of checkouts) expect(step.with?.['persist-credentials']).toBe(false);
    // What an event says could hold commands; it reaches a script through its environment.
    for (const { run } of steps) expect(run ?? '').not.toContain('${{');
  });
});
