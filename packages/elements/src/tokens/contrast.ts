/** A colour written `#rrggbb`, as its relative luminance from 0 (black) to 1 (white), by WCAG 2.2. */
function luminance(color: string): number {
  const channels = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = channels.map((value) =>
    value <= 0.040_45 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/**
 * The contrast of two colours, from 1 (the same) to 21 (black on white).
 * Source: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
 *
 * @param first a colour written `#rrggbb`
 * @param second a colour written `#rrggbb`
 * @example contrast("#000000", "#ffffff"); // 21
 */
export function contrast(first: string, second: string): number {
  const [low, high] = [luminance(first), luminance(second)].sort((a, b) => a - b) as [
    number,
    number,
  ];
  return (high + 0.05) / (low + 0.05);
}
