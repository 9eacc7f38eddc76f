import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { articleComponents } from '#src/components/article/registry.ts';
import { compile, type DocumentNode } from '#src/document/compile.ts';
import type { Finding } from '#src/lib/finding.ts';
import { checkContent } from '../../tools/check/check.ts';
import { copyOfAttacks, HARMLESS, isAttack } from '../fixtures/attacks/copy.ts';

/** Where each attack is refused, and by which rule. */
const ATTACKS: [file: string, line: number, column: number, rule: string][] = [
  ['articles/alias-dots/index.mdx', 10, 11, 'fields-valid'],
  ['articles/alias-double/index.mdx', 10, 11, 'fields-valid'],
  ['articles/alias-outside/index.mdx', 10, 11, 'fields-valid'],
  ['articles/alias-script/index.mdx', 10, 11, 'fields-valid'],
  ['articles/cover-absolute/index.mdx', 11, 8, 'fields-valid'],
  ['articles/cover-outside/index.mdx', 11, 8, 'fields-valid'],
  ['articles/cover-remote/index.mdx', 11, 8, 'fields-valid'],
  ['articles/linked/index.mdx', 1, 1, 'file-inside'],
  ['articles/reference-path/index.mdx', 10, 11, 'reference-exists'],
  ['articles/reference-proto/index.mdx', 10, 11, 'reference-exists'],
  ['authors/url-file.yaml', 4, 6, 'fields-valid'],
  ['comparisons/cell-proto.yaml', 9, 30, 'fields-valid'],
  ['facts/value-function.yaml', 2, 8, 'fields-readable'],
  ['faqs/attribute-long.mdx', 7, 7, 'html-tag-allowed'],
  ['faqs/attribute-unclosed.mdx', 7, 1, 'mdx-readable'],
  ['faqs/class-tag.mdx', 7, 5, 'html-tag-allowed'],
  ['faqs/code-language.mdx', 7, 1, 'code-language-known'],
  ['faqs/code-tilde.mdx', 7, 1, 'code-language-known'],
  ['faqs/comment-html.mdx', 7, 8, 'mdx-readable'],
  ['faqs/comment-trick.mdx', 7, 1, 'no-code'],
  ['faqs/comment-unclosed.mdx', 7, 1, 'no-code'],
  ['faqs/constructor-prop.mdx', 7, 1, 'props-valid'],
  ['faqs/directive-class-list.mdx', 7, 1, 'props-valid'],
  ['faqs/directive-client.mdx', 7, 1, 'props-valid'],
  ['faqs/directive-define-vars.mdx', 7, 1, 'props-valid'],
  ['faqs/directive-is-raw.mdx', 7, 1, 'props-valid'],
  ['faqs/directive-server.mdx', 7, 1, 'props-valid'],
  ['faqs/directive-set-html.mdx', 7, 1, 'props-valid'],
  ['faqs/directive-set-text.mdx', 7, 1, 'props-valid'],
  ['faqs/directive-slot.mdx', 7, 1, 'props-valid'],
  ['faqs/directive-tag.mdx', 7, 5, 'html-tag-allowed'],
  ['faqs/export-const.mdx', 7, 1, 'no-code'],
  ['faqs/export-default.mdx', 7, 1, 'no-code'],
  ['faqs/export-star.mdx', 7, 1, 'no-code'],
  ['faqs/expression-attribute.mdx', 7, 1, 'props-literal'],
  ['faqs/expression-call.mdx', 7, 1, 'props-literal'],
  ['faqs/expression-computed.mdx', 7, 1, 'props-literal'],
  ['faqs/expression-element-prop.mdx', 7, 1, 'props-literal'],
  ['faqs/expression-flow.mdx', 7, 1, 'no-code'],
  ['faqs/expression-function.mdx', 7, 1, 'props-literal'],
  ['faqs/expression-getter.mdx', 7, 1, 'props-literal'],
  ['faqs/expression-in-component.mdx', 9, 1, 'no-code'],
  ['faqs/expression-in-footnote.mdx', 9, 10, 'no-code'],
  ['faqs/expression-in-heading.mdx', 7, 14, 'no-code'],
  ['faqs/expression-in-link.mdx', 7, 2, 'no-code'],
  ['faqs/expression-in-list.mdx', 8, 3, 'no-code'],
  ['faqs/expression-in-quote.mdx', 7, 3, 'no-code'],
  ['faqs/expression-in-table.mdx', 9, 3, 'no-code'],
  ['faqs/expression-in-tag.mdx', 7, 12, 'no-code'],
  ['faqs/expression-jsx.mdx', 7, 1, 'no-code'],
  ['faqs/expression-template-prop.mdx', 7, 1, 'props-literal'],
  ['faqs/expression-template.mdx', 7, 8, 'no-code'],
  ['faqs/expression-text.mdx', 7, 8, 'no-code'],
  ['faqs/front-alias-bomb.mdx', 1, 1, 'fields-readable'],
  ['faqs/front-alias-unknown.mdx', 5, 8, 'fields-readable'],
  ['faqs/front-constructor.mdx', 5, 1, 'fields-valid'],
  ['faqs/front-dashes-key.mdx', 5, 1, 'fields-valid'],
  ['faqs/front-draft-text.mdx', 5, 8, 'fields-valid'],
  ['faqs/front-late.mdx', 8, 1, 'link-safe'],
  ['faqs/front-layout.mdx', 5, 1, 'fields-valid'],
  ['faqs/front-merge.mdx', 5, 1, 'fields-valid'],
  ['faqs/front-plus-end.mdx', 5, 1, 'fields-valid'],
  ['faqs/front-proto.mdx', 5, 1, 'fields-valid'],
  ['faqs/front-script.mdx', 5, 1, 'fields-valid'],
  ['faqs/front-slug.mdx', 5, 1, 'fields-valid'],
  ['faqs/front-tag-custom.mdx', 5, 8, 'fields-readable'],
  ['faqs/front-tag-js.mdx', 5, 8, 'fields-readable'],
  ['faqs/front-tag-python.mdx', 5, 8, 'fields-readable'],
  ['faqs/front-toml.mdx', 7, 1, 'link-safe'],
  ['faqs/handler-break.mdx', 7, 7, 'html-tag-allowed'],
  ['faqs/handler-component.mdx', 7, 1, 'props-valid'],
  ['faqs/handler-tag-case.mdx', 7, 7, 'html-tag-allowed'],
  ['faqs/handler-tag.mdx', 7, 7, 'html-tag-allowed'],
  ['faqs/heading-attribute.mdx', 7, 1, 'heading-attributes'],
  ['faqs/heading-class.mdx', 7, 1, 'heading-attributes'],
  ['faqs/heading-furniture-source.mdx', 7, 1, 'heading-unique'],
  ['faqs/heading-furniture.mdx', 7, 1, 'heading-unique'],
  ['faqs/heading-id.mdx', 7, 1, 'heading-attributes'],
  ['faqs/heading-onclick.mdx', 7, 14, 'no-code'],
  ['faqs/heading-style.mdx', 7, 14, 'no-code'],
  ['faqs/html-base.mdx', 7, 1, 'component-exists'],
  ['faqs/html-embed.mdx', 7, 1, 'component-exists'],
  ['faqs/html-form.mdx', 7, 1, 'component-exists'],
  ['faqs/html-iframe.mdx', 7, 1, 'component-exists'],
  ['faqs/html-image.mdx', 7, 1, 'component-exists'],
  ['faqs/html-inline.mdx', 7, 13, 'component-exists'],
  ['faqs/html-link.mdx', 7, 1, 'component-exists'],
  ['faqs/html-math.mdx', 7, 1, 'component-exists'],
  ['faqs/html-meta.mdx', 7, 1, 'component-exists'],
  ['faqs/html-object.mdx', 7, 1, 'component-exists'],
  ['faqs/html-script-src.mdx', 7, 1, 'component-exists'],
  ['faqs/html-script.mdx', 7, 1, 'component-exists'],
  ['faqs/html-style.mdx', 7, 1, 'component-exists'],
  ['faqs/html-stylesheet.mdx', 7, 1, 'component-exists'],
  ['faqs/html-svg.mdx', 7, 1, 'component-exists'],
  ['faqs/html-template.mdx', 7, 1, 'component-exists'],
  ['faqs/import-default.mdx', 7, 1, 'no-code'],
  ['faqs/import-dynamic.mdx', 7, 1, 'no-code'],
  ['faqs/import-namespace.mdx', 7, 1, 'no-code'],
  ['faqs/import-side-effect.mdx', 7, 1, 'no-code'],
  ['faqs/link-around-picture.mdx', 7, 1, 'link-safe'],
  ['faqs/link-autolink.mdx', 7, 1, 'mdx-readable'],
  ['faqs/link-backslash.mdx', 7, 1, 'link-safe'],
  ['faqs/link-bidi.mdx', 7, 1, 'link-safe'],
  ['faqs/link-blob.mdx', 7, 1, 'link-safe'],
  ['faqs/link-control.mdx', 7, 1, 'link-safe'],
  ['faqs/link-data.mdx', 7, 1, 'link-safe'],
  ['faqs/link-empty.mdx', 7, 1, 'link-safe'],
  ['faqs/link-entity-hex.mdx', 7, 1, 'link-safe'],
  ['faqs/link-entity.mdx', 7, 1, 'link-safe'],
  ['faqs/link-file.mdx', 7, 1, 'link-safe'],
  ['faqs/link-https-backslash.mdx', 7, 1, 'link-safe'],
  ['faqs/link-https-no-slashes.mdx', 7, 1, 'link-safe'],
  ['faqs/link-in-footnote.mdx', 9, 10, 'link-safe'],
  ['faqs/link-in-heading.mdx', 7, 4, 'link-safe'],
  ['faqs/link-in-table.mdx', 9, 3, 'link-safe'],
  ['faqs/link-intent.mdx', 7, 1, 'link-safe'],
  ['faqs/link-javascript.mdx', 7, 1, 'link-safe'],
  ['faqs/link-leading-control.mdx', 7, 1, 'link-safe'],
  ['faqs/link-leading-space.mdx', 7, 1, 'link-safe'],
  ['faqs/link-mixed-case.mdx', 7, 1, 'link-safe'],
  ['faqs/link-newline.mdx', 7, 1, 'link-safe'],
  ['faqs/link-percent-backslash.mdx', 7, 1, 'link-safe'],
  ['faqs/link-percent-colon.mdx', 7, 1, 'link-safe'],
  ['faqs/link-percent-slashes.mdx', 7, 1, 'link-safe'],
  ['faqs/link-percent.mdx', 7, 1, 'link-safe'],
  ['faqs/link-protocol-relative.mdx', 7, 1, 'link-safe'],
  ['faqs/link-reference.mdx', 7, 1, 'link-safe'],
  ['faqs/link-relative.mdx', 7, 1, 'link-safe'],
  ['faqs/link-shortcut.mdx', 7, 1, 'link-safe'],
  ['faqs/link-tab.mdx', 7, 1, 'link-safe'],
  ['faqs/link-vbscript.mdx', 7, 1, 'link-safe'],
  ['faqs/link-view-source.mdx', 7, 1, 'link-safe'],
  ['faqs/link-word-joiner-host.mdx', 7, 1, 'link-safe'],
  ['faqs/link-zero-width-host.mdx', 7, 1, 'link-safe'],
  ['faqs/link-zero-width.mdx', 7, 1, 'link-safe'],
  ['faqs/name-astro-self.mdx', 7, 1, 'component-exists'],
  ['faqs/name-constructor.mdx', 7, 1, 'component-exists'],
  ['faqs/name-content.mdx', 7, 1, 'component-exists'],
  ['faqs/name-custom-element.mdx', 7, 1, 'component-exists'],
  ['faqs/name-fragment-html.mdx', 7, 1, 'component-exists'],
  ['faqs/name-fragment.mdx', 7, 1, 'component-exists'],
  ['faqs/name-namespace.mdx', 7, 1, 'component-exists'],
  ['faqs/name-picture.mdx', 7, 1, 'component-exists'],
  ['faqs/name-proto.mdx', 7, 1, 'component-exists'],
  ['faqs/name-slot.mdx', 7, 1, 'component-exists'],
  ['faqs/name-to-string.mdx', 7, 1, 'component-exists'],
  ['faqs/nested-deep.mdx', 7, 121, 'mdx-readable'],
  ['faqs/picture-absolute.mdx', 7, 1, 'picture-safe'],
  ['faqs/picture-data.mdx', 7, 1, 'picture-safe'],
  ['faqs/picture-encoded-slash.mdx', 7, 1, 'picture-safe'],
  ['faqs/picture-encoded.mdx', 7, 1, 'picture-safe'],
  ['faqs/picture-file.mdx', 7, 1, 'picture-safe'],
  ['faqs/picture-hidden.mdx', 7, 1, 'picture-safe'],
  ['faqs/picture-import.mdx', 7, 1, 'picture-safe'],
  ['faqs/picture-javascript.mdx', 7, 1, 'picture-safe'],
  ['faqs/picture-outside.mdx', 7, 1, 'picture-safe'],
  ['faqs/picture-protocol-relative.mdx', 7, 1, 'picture-safe'],
  ['faqs/picture-query.mdx', 7, 1, 'picture-safe'],
  ['faqs/picture-reference.mdx', 7, 1, 'picture-safe'],
  ['faqs/picture-remote.mdx', 7, 1, 'picture-safe'],
  ['faqs/picture-through-folder.mdx', 7, 1, 'picture-safe'],
  ['faqs/proto-in-object.mdx', 7, 1, 'props-valid'],
  ['faqs/proto-only.mdx', 7, 1, 'props-valid'],
  ['faqs/proto-prop.mdx', 7, 1, 'props-valid'],
  ['faqs/spread-component.mdx', 7, 1, 'props-literal'],
  ['faqs/spread-literal.mdx', 7, 1, 'props-literal'],
  ['faqs/spread-tag.mdx', 7, 7, 'html-tag-allowed'],
  ['faqs/style-tag.mdx', 7, 5, 'html-tag-allowed'],
  ['faqs/tag-unclosed.mdx', 7, 1, 'mdx-readable'],
  ['glossary/url-data.yaml', 3, 6, 'fields-valid'],
  ['salaries/licence-script.yaml', 10, 13, 'fields-valid'],
  ['salaries/rows-absolute.yaml', 14, 7, 'fields-valid'],
  ['salaries/rows-outside.yaml', 14, 7, 'fields-valid'],
  ['sources/url-script.yaml', 3, 6, 'fields-valid'],
];

/** The line on which each drawing is refused. */
const DRAWINGS: [file: string, line: number][] = [
  ['articles/drawings/animate.svg', 2],
  ['articles/drawings/base.svg', 1],
  ['articles/drawings/cdata-trick.svg', 2],
  ['articles/drawings/doctype.svg', 1],
  ['articles/drawings/external-entity.svg', 1],
  ['articles/drawings/foreign-object.svg', 2],
  ['articles/drawings/html.svg', 1],
  ['articles/drawings/image-data.svg', 2],
  ['articles/drawings/instruction-trick.svg', 2],
  ['articles/drawings/link-entity.svg', 2],
  ['articles/drawings/onload.svg', 1],
  ['articles/drawings/script-prefixed.svg', 2],
  ['articles/drawings/script.svg', 2],
  ['articles/drawings/set-href.svg', 2],
  ['articles/drawings/style-escape.svg', 2],
  ['articles/drawings/style-url.svg', 2],
  ['articles/drawings/style.svg', 2],
  ['articles/drawings/stylesheet.svg', 1],
  ['articles/drawings/use-outside.svg', 2],
  ['articles/drawings/use-prefix.svg', 2],
];

describe('an attack is refused at its place', () => {
  const content = copyOfAttacks('check');
  let findings: Finding[];
  const inFile = (name: string) => findings.filter(({ file }) => path.resolve(file) === path.join(content, name));
  beforeAll(async () => {
    findings = await checkContent(content, { asOf: '2026-11-22', isStrict: false });
  });

  test.each(ATTACKS)('%s', (file, line, column, rule) => {
    expect(inFile(file)).toContainEqual(expect.objectContaining({ line, column, rule, severity: 'error' }));
  });

  test.each(DRAWINGS)('%s', (file, line) => {
    expect(inFile(file)).toContainEqual(expect.objectContaining({ line, rule: 'picture-svg-safe', severity: 'error' }));
  });

  test('no file of the fixture is left out', () => {
    const listed = [...ATTACKS, ...DRAWINGS].map(([file]) => file);
    expect(listed.sort()).toEqual(filesIn(content).filter(isAttack).sort());
  });

  test('a file beside the attacks is not refused', () => {
    const others = findings.filter(
      ({ file, severity }) => severity === 'error' && !isAttack(path.relative(content, path.resolve(file))),
    );
    expect(others).toEqual([]);
  });
});

const texts = filesIn('tests/fixtures/attacks/content').filter(
  (name) => name.endsWith('.mdx') && (isAttack(name) || HARMLESS.includes(name)),
);

describe('nothing of an attack is left in what is drawn, refused or not', () => {
  test.each(texts)('%s', (name) => {
    const source = readFileSync(`tests/fixtures/attacks/content/${name}`, 'utf8');
    for (const text of [source, bodyForAstro(source)]) expectPlain(compile(text, articleComponents).nodes);
  });
});

/** Addresses a browser may be sent to. */
const SAFE = /^(https?:\/\/[^/\\]|mailto:|tel:|\/(?![/\\])|#)/i;

function expectPlain(nodes: readonly DocumentNode[]) {
  for (const node of nodes)
    if ('html' in node) {
      expect(node.html).not.toMatch(/<script|<style|<iframe|<[^>]*javascript:/i);
      expect(node.html).not.toMatch(/<[^>]*\son\w+\s*=/i);
      for (const [, url] of node.html.matchAll(/(?:href|src)="([^"]*)"/g)) expect(url).toMatch(SAFE);
    } else {
      expect(JSON.stringify(node.props)).not.toMatch(/<script|javascript:|"__proto__":|"on\w+"/i);
      expectPlain(node.children);
    }
}

/** What Astro hands on as the text of an entry: without the front matter, and trimmed. */
const bodyForAstro = (source: string) =>
  source.replace(/(?:^\uFEFF?|^\s*\n)(?:---|\+\+\+)[\s\S]*?\n(?:---|\+\+\+)/, '').trim();

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => !item.isDirectory())
    .map((item) => path.relative(folder, path.join(item.parentPath, item.name)));
}
