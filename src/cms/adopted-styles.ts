/**
 * Sveltia puts a `<style>` into the head for each of its parts, which the policy of the site blocks, and no hash can be
 * listed for some two hundred of them. A sheet that a script of the site adopts is no inline style. So the text of
 * each becomes such a sheet, and an element that holds nothing stands for it: Sveltia looks for it by its id.
 */
const append = document.head.appendChild.bind(document.head);

function adopt(text: string) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  document.adoptedStyleSheets.push(sheet);
}

document.head.appendChild = <T extends Node>(node: T): T => {
  if (!(node instanceof HTMLStyleElement)) return append(node);
  adopt(node.textContent);
  append(Object.assign(document.createElement('template'), { id: node.id }));
  return node;
};

// What Sveltia says in an attribute, which is blocked as well.
adopt('svelte-css-wrapper { display: contents }');
