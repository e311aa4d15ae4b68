import { expect, test } from 'vitest';
import { httpsAddress } from './https-address.ts';

test.each([
  ['https://www.terveyskyla.fi', 'https://www.terveyskyla.fi'],
  [
    ' https://sivusto.kykyviisari.fi/tietoa?kieli=fi#alku ',
    'https://sivusto.kykyviisari.fi/tietoa?kieli=fi#alku',
  ],
  ['HTTPS://Esimerkki.fi/', 'HTTPS://Esimerkki.fi/'],
  ['https://työkyky.fi/mittari', 'https://työkyky.fi/mittari'],
])('%j is an address', (typed, kept) => {
  expect(httpsAddress(typed)).toBe(kept);
});

test.each([
  '',
  'www.kykyviisari.fi',
  'http://www.kykyviisari.fi',
  'javascript:alert(1)',
  'data:text/html,x',
  'file:///etc/passwd',
  'https:/kykyviisari.fi',
  'https:\\\\kykyviisari.fi',
  'https://',
  'https://localhost',
  'https://kykyviisari.fi@paha.example',
  'https://nimi:salasana@kykyviisari.fi',
  'https://kykyviisari.fi/ kysely',
  'https://kykyviisari.fi/\u202Eifiraas',
  'https://kykyviisari.fi\\@paha.example',
])('%j is none', (typed) => {
  expect(httpsAddress(typed)).toBeNull();
});
