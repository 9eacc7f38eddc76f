import { readFileSync } from 'node:fs';

/** A colour of oklch as the hexadecimal sRGB that a browser shows (CSS Color 4). */
function hexOf(lightness: number, chroma: number, hue: number): string {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const [l, m, s] = [
    (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3,
    (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3,
    (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3,
  ];
  const linear = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
  const encode = (x: number) =>
    Math.round(255 * Math.min(1, Math.max(0, x <= 0.0031308 ? 12.92 * x : 1.055 * x ** (1 / 2.4) - 0.055)));
  return `#${linear.map((x) => encode(x).toString(16).padStart(2, '0')).join('')}`;
}

const tokens = readFileSync('src/styles/tokens.css', 'utf8');

/** What a colour of `tokens.css` is in sRGB: for a light page and, where the two differ, for a dark one. */
export function colourOf(token: string): string[] {
  const value = new RegExp(`--color-${token}:.*`).exec(tokens)?.[0] ?? '';
  return [...value.matchAll(/oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)/g)].map(([, ...numbers]) => {
    const [lightness = 0, chroma = 0, hue = 0] = numbers.map(Number);
    return hexOf(lightness, chroma, hue);
  });
}
