import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import ts from 'typescript';

/** The properties that schema.org allows on each of its types, those of the types above it included. */
export type Vocabulary = ReadonlyMap<string, ReadonlySet<string>>;

/** What JSON-LD itself defines. */
const KEYWORDS = new Set(['@context', '@graph', '@id', '@type', '@value', '@language']);

/** What schema.org adds to the name of a property to say what an action takes and gives (schema.org/docs/actions.html). */
const CONSTRAINT = /-(?:input|output)$/;

/** The vocabulary as schema-dts declares it. */
export const schemaOrg = (): Vocabulary =>
  readVocabulary(
    readFileSync(
      createRequire(import.meta.url)
        .resolve('schema-dts')
        .replace(/\.js$/, '.d.ts'),
      'utf8',
    ),
  );

/**
 * Reads types and properties from the declarations of schema-dts: a type is an interface with its name as `@type`,
 * which inherits its properties.
 */
function readVocabulary(declarations: string): Vocabulary {
  const file = ts.createSourceFile('schema.d.ts', declarations, ts.ScriptTarget.Latest);
  const interfaces = new Map(
    file.statements.filter(ts.isInterfaceDeclaration).map((one) => [one.name.text, one] as const),
  );
  const known = new Map<string, ReadonlySet<string>>();
  const propertiesOf = (name: string): ReadonlySet<string> => {
    const before = known.get(name);
    if (before) return before;
    const declaration = interfaces.get(name);
    const own = declaration?.members.flatMap((member) => nameOf(member) ?? []) ?? [];
    const found = new Set([...own, ...parentsOf(declaration).flatMap((parent) => [...propertiesOf(parent)])]);
    known.set(name, found);
    return found;
  };
  return new Map(
    [...interfaces].flatMap(([name, declaration]) => {
      const type = typeNameOf(declaration);
      return type ? [[type, propertiesOf(name)] as const] : [];
    }),
  );
}

const nameOf = ({ name }: ts.TypeElement): string | undefined =>
  name && (ts.isStringLiteral(name) || ts.isIdentifier(name)) ? name.text : undefined;

const typeNameOf = ({ members }: ts.InterfaceDeclaration): string | undefined => {
  const member = members.find((one) => nameOf(one) === '@type');
  return member && ts.isPropertySignature(member) && member.type && ts.isLiteralTypeNode(member.type)
    ? (member.type.literal as ts.StringLiteral).text
    : undefined;
};

const parentsOf = (declaration: ts.InterfaceDeclaration | undefined): string[] =>
  declaration?.heritageClauses?.flatMap(({ types }) =>
    types.flatMap(({ expression }) => (ts.isIdentifier(expression) ? [expression.text] : [])),
  ) ?? [];

/** Everything in JSON-LD that schema.org does not know, a sentence each. */
export function unknownTerms(graph: unknown, vocabulary: Vocabulary): string[] {
  if (Array.isArray(graph)) return graph.flatMap((item) => unknownTerms(item, vocabulary));
  if (typeof graph !== 'object' || graph === null) return [];
  const inside = Object.values(graph).flatMap((value) => unknownTerms(value, vocabulary));
  return [...unknownOf(graph as Record<string, unknown>, vocabulary), ...inside];
}

function unknownOf(node: Readonly<Record<string, unknown>>, vocabulary: Vocabulary): string[] {
  const types = [node['@type'] ?? []].flat().map(String);
  const used = Object.keys(node).filter((name) => !KEYWORDS.has(name));
  if (types.length === 0) return used.length > 0 ? [`A node with "${used.join('", "')}" has no "@type".`] : [];
  const missing = types.filter((type) => !vocabulary.has(type));
  if (missing.length > 0) return missing.map((type) => `schema.org has no type "${type}".`);
  const isAllowed = (name: string) => types.some((type) => vocabulary.get(type)?.has(name.replace(CONSTRAINT, '')));
  return used
    .filter((name) => !isAllowed(name))
    .map((name) => `schema.org has no property "${name}" on the type "${types.join('" or "')}".`);
}
