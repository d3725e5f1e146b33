import { Refused } from './refused.ts';

/** Something that can be answered, with what it is. */
export interface Choice {
  value: string;
  label?: string;
  /** What it means, where the value alone does not say it; an answer is not looked for in it. */
  meaning?: string | undefined;
}

/** More than these are not listed: a part of their name finds them. */
const MOST_LISTED = 40;

/** The choices as a list with numbers, or how to find one where there are many. */
export function showChoices(choices: readonly Choice[]): string {
  if (choices.length > MOST_LISTED)
    return `  There are ${choices.length}. Write an id, or a part of a name to see which there are.`;
  return choices
    .map(({ value, label, meaning }, at) => {
      const beside = [label, meaning && `– ${meaning}`].filter(Boolean).join('  ');
      return `  ${at + 1}. ${value}${beside && `  ${beside}`}`;
    })
    .join('\n');
}

/**
 * Finds the choice that is meant: by its number, its value, or a part of its name that no other has.
 * @throws {Refused} that names the ones that could be meant
 */
export function choose(answer: string, choices: readonly Choice[]): string {
  if (choices.some(({ value }) => value === answer)) return answer;
  const numbered = choices.length <= MOST_LISTED && /^\d+$/.test(answer) ? choices[Number(answer) - 1] : undefined;
  if (numbered) return numbered.value;
  const part = answer.toLowerCase();
  const found = part
    ? choices.filter(({ value, label }) => `${value} ${label ?? ''}`.toLowerCase().includes(part))
    : [];
  if (found.length === 1) return (found[0] as Choice).value;
  if (found.length > 1) throw new Refused(`Which of these?\n${showChoices(found.slice(0, MOST_LISTED))}`);
  throw new Refused(
    part ? `There is no “${answer}” to choose.` : 'Choose one: write its number, its id, or a part of its name.',
  );
}
