import { type Field, fieldsOf } from '#src/schemas/describe.ts';
import type { ArticleComponent, ComponentRegistry } from './component.ts';

/** A component authors may write, as forms, snippets and the manual need to know it. */
export interface DescribedComponent
  extends Pick<ArticleComponent, 'name' | 'purpose' | 'place' | 'children' | 'examples'> {
  props: Field[];
}

/** Every component of a registry, by name in the order of the alphabet. */
export const describeComponents = (components: ComponentRegistry): DescribedComponent[] =>
  Object.values(components)
    .map(({ name, purpose, place, children, examples, props }) => ({
      name,
      purpose,
      place,
      children,
      examples,
      props: fieldsOf(props),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
