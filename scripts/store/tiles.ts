import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../run-command.ts';

/** The mark, as the toolbar's icons are made from it. */
export const MARK = readFileSync(join(ROOT, 'docs', 'images', 'mark.svg'), 'utf8');

/**
 * Draws a promo tile: the mark and the name, and beside them the glance in outline, what was reported and what became
 * of it. It has no other words, so one serves every language.
 * @returns the page that shows it, filling a window of the tile's size
 */
export function tilePage({ width, height }: { width: number; height: number }): string {
  const isWide = width / height > 2;
  const unit = height / 280;
  return page(
    `
    main { display: flex; align-items: center; justify-content: center; gap: ${isWide ? 150 * unit : 34 * unit}px }
    .name { display: grid; justify-items: center; gap: ${14 * unit}px; font: 500 ${34 * unit}px ${SERIF}; color: #1d2229 }
    .name svg { width: ${112 * unit}px }
    .glance { width: ${(isWide ? 250 : 150) * unit}px }`,
    `<div class="name">${MARK}<span>Sidelight</span></div>${glance(isWide ? 250 : 150)}`,
  );
}

/** The mark alone on paper, for stores that want a square logo. */
export function logoPage({ width }: { width: number }): string {
  return page(`main { display: grid; place-items: center } svg { width: ${width * 0.72}px }`, MARK);
}

const SERIF = 'Charter, "Bitstream Charter", "Source Serif 4", Georgia, "Liberation Serif", serif';

function page(style: string, content: string): string {
  return `<!doctype html><html lang="en"><style>
    html, body, main { margin: 0; width: 100%; height: 100%; background: #fbfaf7 } ${style}
  </style><main>${content}</main></html>`;
}

const HOLLOW = 'fill="#fbfaf7" stroke="#23566b" stroke-width="2.2"';

/** Pairs on a margin line, with the glance's own signs: reported, then changed or told; bars stand for words. */
function glance(width: number): string {
  const pair = (top: number, first: number, second: number, isChanged: boolean) => {
    const sign = `<path d="M12 ${top + 36}l7 7-7 7-7-7z" ${isChanged ? 'fill="#7a4b12"' : HOLLOW}/>`;
    return `
      <circle cx="12" cy="${top + 9}" r="5.5" ${HOLLOW}/>${sign}
      ${bar(top + 4, first, '#cfcac0')}${bar(top + 38, second, isChanged ? '#dcc49c' : '#cfcac0')}`;
  };
  const bar = (top: number, share: number, colour: string) =>
    `<rect x="32" y="${top}" width="${(width - 32) * share}" height="10" rx="5" fill="${colour}"/>`;
  return `<svg class="glance" viewBox="0 0 ${width} 164" xmlns="http://www.w3.org/2000/svg">
    <path d="M12 4v156" stroke="#b9b3a7" stroke-width="2" stroke-linecap="round"/>
    ${pair(6, 0.92, 0.7, true)}${pair(96, 0.78, 0.95, false)}</svg>`;
}
