import { pathToFileURL } from 'node:url';
import { glob, type Loader, type LoaderContext } from 'astro/loaders';
import { type CollectionName, contentFolder, FILES } from '#src/lib/collections.ts';

/** Reads the entries of one collection: Astro's own `glob()`, made to forget and to carry no code. */
export const entriesOf = (name: CollectionName): Loader =>
  asData(glob({ base: pathToFileURL(`${contentFolder(process.env)}/${name}/`), pattern: FILES[name].pattern }));

/** Reads `content/site.yaml`, the one entry of its collection. */
export const siteEntry = (): Loader =>
  asData(glob({ base: pathToFileURL(`${contentFolder(process.env)}/`), pattern: 'site.yaml' }));

/**
 * Entries as data only. Nothing is remembered from the last build, because Astro keeps entries whose schema or
 * file name has changed since; no entry becomes a Vite module, because `document/` compiles the text; and days
 * that YAML reads as dates are text again, as the schemas describe them.
 */
export function asData(inner: Loader): Loader {
  return {
    ...inner,
    load: (context: LoaderContext) => {
      context.store.clear();
      const store = new Proxy(context.store, {
        get: (target, key) => {
          if (key === 'addModuleImport') return () => {};
          if (key === 'set')
            return ({ deferredRender: _, ...entry }: Parameters<typeof target.set>[0]) => target.set(entry);
          const member = Reflect.get(target, key);
          return typeof member === 'function' ? member.bind(target) : member;
        },
      });
      return inner.load({
        ...context,
        store,
        parseData: (entry) => context.parseData({ ...entry, data: withoutDates(entry.data) as typeof entry.data }),
      });
    },
  };
}

function withoutDates(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (Array.isArray(value)) return value.map(withoutDates);
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withoutDates(item)]));
  return value;
}
