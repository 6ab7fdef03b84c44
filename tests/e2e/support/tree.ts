import type { Page } from '@playwright/test';

const englishDate = /\b(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, [A-Z][a-z]+ \d{1,2}(, \d{4})?/g;
const spanishDate = /\b(lunes|martes|miércoles|jueves|viernes|sábado|domingo),? \d{1,2} de [a-z]+( de \d{4})?/gi;
const time =
  /\b\d{1,2}:\d\d(\s(AM|PM|noon|a\.\sm\.|p\.\sm\.|in the (morning|afternoon|evening)|de la (mañana|tarde|noche)|del mediodía))?/g;

/** The accessibility tree of all of a page, with what differs from run to run named by its kind. */
export async function treeOf(page: Page): Promise<string> {
  const tree = await page.locator('body').ariaSnapshot();
  return `${tree
    .replaceAll(englishDate, 'DATE')
    .replaceAll(spanishDate, 'DATE')
    .replaceAll(time, 'TIME')
    .replaceAll(/http:\/\/localhost:\d+/g, '')
    .replaceAll(/\/a\/[\w-]{20,}/g, '/a/TOKEN')
    .replaceAll(/\b(?=[A-Z\d]*\d)(?=[A-Z\d]*[A-Z])[A-Z\d]{6}\b/g, 'CODE')
    .replaceAll(/((?:Code|Código|code is|código es)\s)[A-Z\d]{6}\b/g, '$1CODE')
    .replaceAll(/Tom Becker|Rosa Martinez/g, 'HYGIENIST')
    .replaceAll(/\d+ (more minute|minuto)s?/g, 'N $1s')}\n`;
}
