import { expect, test } from 'vitest';
import { type AddressVariables, addressFaults, siteAddress } from './site-address.ts';

const WRITTEN = 'https://agency.example/guide/';
const faultsOf = (variables: AddressVariables): string[] => {
  try {
    siteAddress(variables, WRITTEN);
    return [];
  } catch (error) {
    return (error as Error).message.split('\n');
  }
};

test('a site is where its own file says, host and path', () => {
  expect(siteAddress({}, WRITTEN)).toEqual({
    origin: 'https://agency.example',
    base: '/guide/',
    home: 'https://agency.example/guide/',
  });
  expect(siteAddress({}, 'https://agency.example').home).toBe('https://agency.example/');
});

test('each variable has the last word on its own half, and an empty one says nothing', () => {
  expect(siteAddress({ SITE_URL: 'https://me.example' }, WRITTEN).home).toBe('https://me.example/guide/');
  expect(siteAddress({ BASE_PATH: '/' }, WRITTEN).home).toBe('https://agency.example/');
  expect(siteAddress({ SITE_URL: 'http://localhost:80', BASE_PATH: '/a/b' }, WRITTEN).home).toBe(
    'http://localhost/a/b/',
  );
  expect(siteAddress({ SITE_URL: '', BASE_PATH: '' }, WRITTEN).home).toBe(WRITTEN);
});

test('a slash at the end changes nothing', () => {
  for (const SITE_URL of ['https://me.example', 'https://me.example/'])
    for (const BASE_PATH of ['/Repo_1.x', '/Repo_1.x/'])
      expect(siteAddress({ SITE_URL, BASE_PATH }, WRITTEN).home).toBe('https://me.example/Repo_1.x/');
});

test.each([
  ['me.example', ['does not begin with https:// or http://.']],
  ['//me.example', ['does not begin with https:// or http://.']],
  ['ftp://me.example', ['does not begin with https:// or http://.']],
  ['https://', ['is no address.']],
  ['https://me .example', ['is no address.']],
  ['https://me.example ', ['is no address.']],
  ['https://me.example/guide', ['has a path. Write "https://me.example", and the path into BASE_PATH.']],
  ['https://me.example//', ['has a path.']],
  ['https://me.example/?a=1', ['has a query']],
  ['https://me.example/guide#top', ['has a path.', 'has a query or a place on a page.']],
  ['https://user:word@me.example', ['has a name or a password.']],
])('SITE_URL "%s" is refused in sentences', (SITE_URL, expected) => {
  const faults = faultsOf({ SITE_URL });
  expect(faults).toHaveLength(expected.length);
  for (const [index, fault] of expected.entries())
    expect(faults[index]).toContain(`SITE_URL is "${SITE_URL}". It ${fault}`);
});

test.each([
  ['guide/', ['does not begin with a slash. Write it as "/field/guide/", or "/" for the root.']],
  ['https://me.example/guide/', ['does not begin with a slash.', 'two slashes', 'a sign that is no letter']],
  ['//guide/', ['two slashes']],
  ['/field//guide/', ['two slashes']],
  ['/guide//', ['two slashes']],
  ['/../guide/', ['begins with a dot']],
  ['/./', ['begins with a dot']],
  ['/.git/', ['begins with a dot']],
  ['/field guide/', ['a sign that is no letter']],
  ['/guide/?a', ['a sign that is no letter']],
  ['/gu%2fide/', ['a sign that is no letter']],
  ['\\guide\\', ['does not begin with a slash.', 'a sign that is no letter']],
])('BASE_PATH "%s" is refused in sentences', (BASE_PATH, expected) => {
  const faults = faultsOf({ BASE_PATH });
  expect(faults).toHaveLength(expected.length);
  for (const [index, fault] of expected.entries()) {
    expect(faults[index]).toContain(`BASE_PATH is "${BASE_PATH}". It `);
    expect(faults[index]).toContain(fault);
  }
});

test('both variables are told of at once', () => {
  expect(faultsOf({ SITE_URL: 'me.example', BASE_PATH: 'guide' })).toEqual([
    'SITE_URL is "me.example". It does not begin with https:// or http://. Write scheme and host, such as "https://example.org".',
    'BASE_PATH is "guide". It does not begin with a slash. Write it as "/field/guide/", or "/" for the root.',
  ]);
});

test('the address in site.yaml may have a path, by the same rules, and nothing behind it', () => {
  for (const fine of ['https://a.example', 'https://a.example/', 'https://a.example/guide', 'https://a.example/b/c/'])
    expect(addressFaults(fine), fine).toEqual([]);
  expect(addressFaults('https://a.example/a//b/')).toEqual([
    'It has two slashes together. Write it as "https://example.org/guide/".',
  ]);
  expect(addressFaults('https://a.example/../b/?c')).toEqual([
    'It has a query or a place on a page. Remove what begins with "?" or "#".',
    'It has a part that begins with a dot, which leads elsewhere or is hidden by servers. Write it as "https://example.org/guide/".',
  ]);
});
