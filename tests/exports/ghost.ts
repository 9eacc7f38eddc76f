import { day, passage, sentence, slug, title } from './words.ts';

const HOME = '__GHOST_URL__';

interface Post {
  id: string;
  [field: string]: unknown;
}

function post(number: number, fields: Record<string, unknown> = {}): Post {
  return {
    id: `64b000000000000000000${number}`,
    title: title(number),
    slug: slug(number),
    html: '<p>Words.</p>',
    type: 'post',
    status: 'published',
    visibility: 'public',
    created_at: `${day(number)}T08:00:00.000Z`,
    updated_at: `${day(number)}T08:00:00.000Z`,
    published_at: `${day(number)}T08:00:00.000Z`,
    custom_excerpt: sentence(number),
    feature_image: null,
    ...fields,
  };
}

const plainPost = (number: number): Post =>
  post(number, {
    html: `<p>${passage(number)}</p><h2 id="why">Why it matters</h2><p>See <a href="${HOME}/${slug(number === 101 ? 102 : number - 1)}/">the post before it</a>.</p><figure class="kg-card kg-image-card kg-card-hascaption"><img src="${HOME}/content/images/2020/05/cover.png" class="kg-image" alt="A green square" loading="lazy" srcset="x 1w"><figcaption><span>As we drew it</span></figcaption></figure><p>${passage(number + 2)}</p>`,
    feature_image: number % 4 === 0 ? `${HOME}/content/images/2020/05/cover.png` : null,
    feature_image_alt: number % 4 === 0 ? 'A green square' : null,
  });

const ODD_POSTS: Post[] = [
  post(301, {
    slug: 'cards',
    html: '<!--kg-card-begin: html--><div onclick="x()"><script src="https://x.example/x.js"></script>Kept</div><!--kg-card-end: html--><figure class="kg-card kg-embed-card"><iframe src="https://video.example/1"></iframe></figure><figure class="kg-card kg-bookmark-card"><a class="kg-bookmark-container" href="https://web.example/"><div class="kg-bookmark-content"><div class="kg-bookmark-title">A bookmark</div></div></a></figure><!--members-only--><p>For members.</p>',
    visibility: 'members',
  }),
  post(302, { slug: 'lexical', html: null, lexical: '{"root":{}}' }),
  post(303, { slug: 'mobiledoc', html: '', mobiledoc: '{}' }),
  post(304, { slug: 'nothing', html: null }),
  post(305, { slug: 'draft', status: 'draft', published_at: null, html: '<p>Growth was 40 % in 2019.</p>' }),
  post(306, { slug: 'a-page', type: 'page', canonical_url: 'https://web.example/original/' }),
  post(307, { slug: 'ünï-cödé', title: 'Ünï' }),
  post(308, {
    slug: 'missing',
    feature_image: `${HOME}/content/images/gone.png`,
    html: `<p><a href="${HOME}/rss/">Feed</a> and <a href="/${slug(101)}/">a post</a></p>`,
  }),
  post(309, { slug: 'no-alt', feature_image: `${HOME}/content/images/2020/05/cover.png` }),
  { id: '64b', title: 7 } as Post,
];

/** How many posts of the Ghost export cannot be imported. */
export const GHOST_LEFT = 4;

/** A Ghost export of an old blog: fifty plain posts and every odd thing. */
export function ghostExport(): string {
  const posts = [...Array.from({ length: 50 }, (_, index) => plainPost(101 + index)), ...ODD_POSTS];
  const data = {
    posts,
    tags: [
      { id: 't1', name: 'Pay', slug: 'pay' },
      { id: 't2', name: '#internal', slug: 'hash-internal' },
      { id: 't3', name: 'Elsewhere', slug: 'elsewhere' },
    ],
    users: [{ id: 'u1', name: 'Jo Doe', slug: 'jo' }],
    posts_tags: posts.flatMap(({ id }, index) => [
      { post_id: id, tag_id: 't1', sort_order: 0 },
      { post_id: id, tag_id: index % 9 === 0 ? 't3' : 't2', sort_order: 1 },
    ]),
    posts_authors: posts.map(({ id }) => ({ post_id: id, author_id: 'u1', sort_order: 0 })),
    posts_meta: [],
  };
  return JSON.stringify({ db: [{ meta: { version: '5.80.0' }, data }] }, null, 1);
}
