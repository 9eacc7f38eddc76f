import type { Finding } from '#src/lib/finding.ts';
import { countOf } from '#src/lib/numbers.ts';
import type { Truth } from './rule.ts';

/** What was held against what: the command that did it, and its rules. */
export interface Held {
  command: string;
  rules: readonly Truth[];
}

/** Prints findings for a reader: a person, a program, GitHub's annotations, a code scanner. */
export type Reporter = (findings: readonly Finding[], held: Held) => string;

/** Findings as an editor reads them in a terminal. */
export const text: Reporter = (findings) => {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const count = `${countOf(errors, 'error')}, ${countOf(findings.length - errors, 'warning')}.`;
  return [...findings.map(asText), count].join('\n');
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
const UNSEEN = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/** One finding: where and which rule, what is wrong, what to do. */
export const asText = ({ file, line, column, rule, severity, message, fix }: Finding): string =>
  `${file}:${line}:${column}  ${rule}${severity === 'warning' ? ' (warning)' : ''}\n  ${message}\n  ${fix}\n`.replace(
    UNSEEN,
    '\uFFFD',
  );

const json: Reporter = (findings) =>
  JSON.stringify(
    findings.map(({ rule, severity, file, line, column, message, fix }) => ({
      rule,
      severity,
      file,
      line,
      column,
      message,
      fix,
    })),
    null,
    2,
  );

/** Annotations on the lines of a pull request. */
const github: Reporter = (findings) =>
  findings
    .map(
      ({ severity, file, line, column, rule, message, fix }) =>
        `::${severity} file=${property(file)},line=${line},col=${column},title=${property(rule)}::${data(`${message} ${fix}`)}`,
    )
    .join('\n');

const data = (value: string) => value.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (value: string) => data(value).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** SARIF 2.1.0, docs.oasis-open.org/sarif/sarif/v2.1.0. */
const sarif: Reporter = (findings, { command, rules }) =>
  JSON.stringify(
    {
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: {
            driver: {
              name: command,
              rules: rules.map(({ id, truth, severity }) => ({
                id,
                shortDescription: { text: truth },
                helpUri: `docs/rules/${id}.md`,
                defaultConfiguration: { level: severity },
              })),
            },
          },
          results: findings.map(({ rule, severity, file, line, column, message, fix }) => ({
            ruleId: rule,
            level: severity,
            message: { text: `${message} ${fix}` },
            locations: [
              {
                physicalLocation: {
                  artifactLocation: { uri: encodeURI(file) },
                  region: { startLine: line, startColumn: column },
                },
              },
            ],
          })),
        },
      ],
    },
    null,
    2,
  );

export const reporters: Readonly<Record<string, Reporter>> = { text, json, github, sarif };
