import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import type { Invalid, Invalids } from './validator.ts';

/** Reads its rules once; as the library comes, it does so for each page, which takes longer than the page itself. */
class OneConfig extends StaticConfigLoader {
  #config: ReturnType<StaticConfigLoader['getConfigFor']> | undefined;

  override getConfigFor(...args: Parameters<StaticConfigLoader['getConfigFor']>) {
    this.#config ??= super.getConfigFor(...args);
    return this.#config;
  }
}

/** What HTML is. Ids, landmarks and pictures have rules of their own, which also say which page it is. */
const CONFIG = {
  root: true,
  extends: ['html-validate:standard'],
  rules: { 'no-dup-id': 'off', 'no-multiple-main': 'off' },
} as const;

/** What is invalid in pages, by name. */
function validate(folder: string, names: readonly string[]): Invalids {
  const validator = new HtmlValidate(new OneConfig({ ...CONFIG, extends: [...CONFIG.extends] }));
  const shapes = new Map<string, readonly Invalid[]>();
  const messagesOf = (html: string) =>
    validator
      .validateStringSync(html)
      .results.flatMap(({ messages }) => messages.map(({ message, selector }) => ({ message, selector })));
  return new Map(
    names.map((name) => {
      const html = withoutCode(readFileSync(path.join(folder, name), 'utf8'));
      const shape = shapeOf(html);
      const known = shapes.get(shape) ?? messagesOf(html);
      shapes.set(shape, known);
      return [name, known];
    }),
  );
}

/** A page without what stands in scripts, styles and drawings, which is no HTML. */
const withoutCode = (html: string) => html.replace(/(<(script|style|svg)\b[^>]*>)[\s\S]*?(<\/\2>)/g, '$1$3');

/** Pages that differ in words and addresses only are valid alike: of hundreds of facts, a few dozen are validated. */
const shapeOf = (html: string) =>
  html
    .replace(/>[^<>&]*[^<>&\s][^<>&]*</g, '>x<')
    .replace(/\s(href|content|value|title|datetime|aria-label|alt|data-[a-z-]+)="[^"]+"/g, ' $1="x"');

parentPort?.postMessage(validate(workerData.folder, workerData.names));
