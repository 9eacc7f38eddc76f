/** Marks in the contents the part a reader is in: the last one whose heading has passed the upper third of the window. */
export function followScroll() {
  const links = [...document.querySelectorAll('.toc a')];
  const headings = links.map((link) => document.getElementById(link.getAttribute('href')?.slice(1) ?? ''));
  const passed = new Set<Element>();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) passed[isIntersecting ? 'add' : 'delete'](target);
      const current = headings.findLastIndex((heading) => heading && passed.has(heading));
      links.forEach((link, index) => {
        if (index === current) link.ariaCurrent = 'true';
        else link.ariaCurrent = null;
      });
    },
    // The zone reaches up without end, so that a jump over several headings is seen as well.
    { rootMargin: '9999999px 0px -66%' },
  );
  for (const heading of headings) if (heading) observer.observe(heading);
}
