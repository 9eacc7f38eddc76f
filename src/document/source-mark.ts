import type { Element } from 'hast';
import { h } from 'hastscript';
import { href, pathOf } from '#src/lib/paths.ts';
import { type ArticleRecord, sourceNumber } from './record.ts';

/**
 * The numbered mark of a source in plain forms. It leads to the page of the source, which stays where it is however the
 * text is printed; `data-source` tells printers which source it means; its title says where in the
 * source.
 */
export const sourceMark = (record: Pick<ArticleRecord, 'sources'>, source: string, locator?: string): Element =>
  h(
    'sup',
    { dataSource: source },
    h('a', { href: href(pathOf('sources', source)), title: locator }, `[${sourceNumber(record, source)}]`),
  );
