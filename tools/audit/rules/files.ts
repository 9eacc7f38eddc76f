import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { SaxesParser } from 'saxes';
import { articleComponents } from '#src/components/article/registry.ts';
import { quoted, wordsIn } from '../page.ts';
import type { AuditRule } from '../rule.ts';
import type { TextFile } from '../site.ts';

export const fileReadable: AuditRule = {
  id: 'built-file-readable',
  severity: 'error',
  truth: 'Every feed, list and drawing is well-formed XML, and every file of data is JSON.',
  *across({ texts }) {
    for (const file of texts) {
      const problem = /\.(?:xml|svg)$/.test(file.name)
        ? problemOfXml(file)
        : /\.(?:json|webmanifest)$/.test(file.name)
          ? problemOfJson(file)
          : undefined;
      if (problem)
        yield {
          name: file.name,
          message: `The file "${file.name}" cannot be read: ${problem.replace(/\.$/, '')}.`,
          fix: 'Mend what writes it; text has to be escaped by the library that writes the format.',
        };
    }
  },
};

function problemOfXml({ text }: TextFile): string | undefined {
  let problem: string | undefined;
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', ({ message }) => {
    problem ??= message;
  });
  parser.write(text).close();
  return problem;
}

function problemOfJson({ text }: TextFile): string | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

const COMPONENT = new RegExp(`(?:<|&lt;)/?(?:${Object.keys(articleComponents).join('|')})\\b`);

export const componentDrawn: AuditRule = {
  id: 'component-drawn',
  severity: 'error',
  truth: 'No feed and no twin shows the name of a component instead of what it says.',
  *across({ texts }) {
    for (const { name, text } of texts) {
      // In blocks of code a tag may stand as an example.
      const found = COMPONENT.exec(name.endsWith('.md') ? text.replace(/^```[\s\S]*?^```$|`[^`\n]*`/gm, '') : text);
      if (found)
        yield {
          name,
          message: `The file "${name}" shows "${found[0]}", which only the site understands.`,
          fix: 'Give the component a plain form: `plain` in its component.ts.',
          needles: [found[0].replace('&lt;', '<')],
        };
    }
  },
};

/** Elements whose text readers do not see, or expect to be code. */
const NOT_PROSE = new Set(['script', 'style', 'code', 'pre', 'kbd', 'samp', 'template']);
/** What a program prints where a value is missing. */
const NO_VALUE = /\[object \w+\]|(?<![\w-])(?:undefined|NaN)(?![\w-])/;
/** What looks like a file of a project. Many projects have such folders, so it has to be a file of this one. */
const SOURCE = /(?<![\w:/-])(?:src|content|config|tools|public)\/[\w./[\]-]*\w/g;
/** Where the project lies on the machine that built it. */
const MACHINE = ['file:///', process.cwd(), homedir()].filter((folder) => folder !== '/' && folder !== '/root');

export const nothingLeft: AuditRule = {
  id: 'nothing-left',
  severity: 'error',
  truth: 'Nothing that is public shows a missing value, a file of the project or a folder of the machine.',
  *onPage({ path, html, tags }) {
    const body = tags.find(({ name }) => name === 'body');
    const words = body ? wordsIn(body, NOT_PROSE) : '';
    const found = [
      NO_VALUE.exec(words)?.[0],
      words.match(SOURCE)?.find((file) => existsSync(file)),
      MACHINE.find((folder) => html.includes(folder)),
      tags.filter(({ attributes }) => Object.values(attributes).some((value) => NO_VALUE.test(value))).map(quoted)[0],
    ];
    for (const left of new Set(found.filter((one) => one !== undefined)))
      yield {
        message: `The page "${path}" shows "${left}".`,
        fix: 'Mend what prints it; if the words are meant, mark them as code.',
        needles: [left],
      };
  },
  *across({ texts }) {
    for (const { name, text } of texts) {
      const left = /\[object \w+\]/.exec(text)?.[0] ?? MACHINE.find((folder) => text.includes(folder));
      if (left)
        yield { name, message: `The file "${name}" shows "${left}".`, fix: 'Mend what writes it.', needles: [left] };
    }
  },
};
