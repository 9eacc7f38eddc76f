import { day, passage, sentence, slug, title } from './words.ts';

const page = (head: string, body: string, charset = 'utf-8') =>
  `<!doctype html>\n<html lang="en">\n<head>\n<meta charset="${charset}">\n${head}\n</head>\n<body>\n${body}\n</body>\n</html>\n`;

const plainPage = (number: number): string =>
  page(
    `<title>${title(number)} | An old site</title>\n<meta name="description" content="${sentence(number)}">\n<meta property="article:published_time" content="${day(number)}T08:00:00Z">\n<meta name="author" content="Jo Doe">${number % 2 === 0 ? `\n<link rel="canonical" href="https://old.example/blog/${slug(number)}/">` : ''}`,
    `<header><h1>An old site</h1></header>\n<nav><a href="/">Home</a></nav>\n<main>\n<h1>${title(number)}</h1>\n<p>${passage(number)}</p>\n<h3>Why it matters</h3>\n<p>See <a href="${number === 101 ? slug(102) : slug(number - 1)}.html">the page before it</a>.</p>\n<img src="../pictures/cover.png" alt="A green square">\n<p>${passage(number + 2)}</p>\n</main>\n<footer>All rights</footer>`,
  );

/** Files of an old site by their path: fifty plain pages and every odd thing. */
export function htmlSite(): Map<string, string | Uint8Array> {
  const files = new Map<string, string | Uint8Array>(
    Array.from({ length: 50 }, (_, index) => [`blog/${slug(101 + index)}.html`, plainPage(101 + index)] as const),
  );
  const latin = page('<title>Café</title>', '<main><p>Un café à la crème.</p></main>', 'windows-1252');
  files.set(
    'latin.html',
    Uint8Array.from(latin, (letter) => letter.charCodeAt(0)),
  );
  files.set(
    'latin-unsaid.html',
    Uint8Array.from('<p>Un café</p>', (letter) => letter.charCodeAt(0)),
  );
  files.set(
    'sixteen.html',
    Buffer.from(`\ufeff${page('<title>Sixteen</title>', '<p>Sixteen bits: ж.</p>')}`, 'utf16le'),
  );
  files.set('folder/index.html', page('<title>A folder</title>', '<article><h1>A folder</h1><p>Words.</p></article>'));
  files.set(
    'bare.html',
    '<h1>Bare</h1><nav>Away</nav><p>Words <a href="/nowhere.html">nowhere</a> and <a href="folder/">a folder</a>.<script>x()</script>',
  );
  files.set('deep.html', '<div>'.repeat(3000));
  files.set('notes.txt', 'No page.');
  return files;
}

/** How many pages of the old site cannot be imported. */
export const HTML_LEFT = 2;
