import { dayRange } from '../../dates/edtf.ts';
import type { SeeAlso } from '../../schema/claim.ts';
import type { AuthoredClaim, Profile } from '../dataset.ts';
import type { Problem } from './problem.ts';

/**
 * Checks that a claim's first topic is that of its section, that it rests on sentences that exist, that it speaks of no
 * time after its document, that only an event has a name on the timeline, and that it says what its kind and its relations need.
 */
export function lintClaims(profile: Profile): Problem[] {
  return profile.claims.flatMap((claim) => [
    ...lintTopic(profile, claim),
    ...lintPlace(profile, claim),
    ...lintDates(profile, claim),
    ...lintLabel(claim),
    ...lintKind(claim),
    ...lintEntities(claim),
  ]);
}

function lintTopic(profile: Profile, claim: AuthoredClaim): Problem[] {
  const topic = profile.sections.find((section) => section.id === claim.section)?.topic;
  if (topic === undefined || claim.topics[0] === topic) return [];
  const fix = `Put "${topic}" first: it is what shows or hides the section that the claim stands in.`;
  return [{ file: claim.file, record: claim.id, wrong: `Its first topic is "${claim.topics[0]}".`, fix }];
}

function lintPlace(profile: Profile, claim: AuthoredClaim): Problem[] {
  const source = profile.sources.find(({ id }) => id === claim.source);
  if (!source) return [];
  const paragraph = source.paragraphs.find((one) => one.number === claim.paragraph);
  const wrong =
    paragraph === undefined
      ? `Its source has no paragraph ${claim.paragraph}.`
      : claim.sentences.some((one) => one > paragraph.sentences)
        ? `Paragraph ${claim.paragraph} has ${paragraph.sentences} sentences, not ${Math.max(...claim.sentences)}.`
        : undefined;
  return wrong ? [{ file: claim.file, record: claim.id, wrong, fix: 'Look the place up in the document again.' }] : [];
}

function lintDates(profile: Profile, claim: AuthoredClaim): Problem[] {
  const source = profile.sources.find((one) => one.id === claim.source);
  if (!source) return [];
  const { last } = dayRange(source.published);
  return [claim.asOf, ...(claim.kind === 'projection' || !claim.happened ? [] : [claim.happened])]
    .filter((date) => dayRange(date).first > last)
    .map((date) => ({
      file: claim.file,
      record: claim.id,
      wrong: `It speaks of ${date}, after its document (${source.published}).`,
      fix: 'A document cannot report what came after it: correct the date, or mark a plan as a projection.',
    }));
}

function lintLabel({ file, id, label, happened }: AuthoredClaim): Problem[] {
  if (label === undefined || happened !== undefined) return [];
  const fix = 'Say in happened when it was, or take the label away.';
  return [{ file, record: id, wrong: `“${label}” names it on the timeline, and it has no date there.`, fix }];
}

/** Opinions and allegations have an author; a quotation quotes; a figure has a number. */
function lintKind(claim: AuthoredClaim): Problem[] {
  const problem = (wrong: string, fix: string) => ({ file: claim.file, record: claim.id, wrong, fix });
  const problems: Problem[] = [];
  if ((claim.kind === 'opinion' || claim.kind === 'allegation') && !claim.attribution)
    problems.push(problem(`It is an ${claim.kind} and nobody is named for it.`, 'Say in attribution whose it is.'));
  if (claim.kind === 'quotation' && !/“[^”]+”/.test(claim.text))
    problems.push(
      problem('It is a quotation without quoted words.', 'Put the words in curly quotes “ ”, or change the kind.'),
    );
  if (claim.kind === 'figure' && !claim.figures)
    problems.push(problem('It is a figure without figures.', 'Give value, unit and label in figures.'));
  if ((claim.text.match(/“/g) ?? []).length !== (claim.text.match(/”/g) ?? []).length)
    problems.push(problem('A quotation is opened and not closed, or closed and not opened.', 'Pair the curly quotes.'));
  return problems;
}

/** Every entity in a relation is also among the claim's entities, so that a filter by entity finds the claim. */
function lintEntities(claim: AuthoredClaim): Problem[] {
  const related = claim.relations?.flatMap(({ from, to, with: by }) => [from, to, ...(by ? [by] : [])]) ?? [];
  return [...new Set(related)]
    .filter((id) => !claim.entities.includes(id))
    .map((id) => ({
      file: claim.file,
      record: claim.id,
      wrong: `A relation names "${id}", which is not among the claim's entities.`,
      fix: 'Add it to entities, or take the relation away.',
    }));
}

const MIRROR: Record<SeeAlso['how'], SeeAlso['how']> = {
  disagrees: 'disagrees',
  supports: 'supports',
  repeats: 'repeats',
  limits: 'limited-by',
  'limited-by': 'limits',
  explains: 'explained-by',
  'explained-by': 'explains',
  reverses: 'reversed-by',
  'reversed-by': 'reverses',
};

/** Two claims that belong together point at each other, so that the reader of either sees both. */
export function lintSeeAlso(profile: Profile): Problem[] {
  const byId = new Map(profile.claims.map((claim) => [claim.id, claim]));
  return profile.claims.flatMap((claim) =>
    (claim.seeAlso ?? []).flatMap(({ claim: other, how, what }) => {
      if ((how === 'reversed-by') !== (what !== undefined))
        return {
          file: claim.file,
          record: claim.id,
          wrong: `It ${how} "${other}" ${what === undefined ? 'without saying' : 'and says'} which part.`,
          fix: 'Give what with reversed-by, and only there: it stands at the head of the claim.',
        };
      const target = byId.get(other);
      if (!target || target.seeAlso?.some((back) => back.claim === claim.id && back.how === MIRROR[how])) return [];
      return {
        file: target.file,
        record: other,
        wrong: `"${claim.id}" says that it ${how} this claim, and this one does not say so back.`,
        fix: `Add { "claim": "${claim.id}", "how": "${MIRROR[how]}" } to its seeAlso.`,
      };
    }),
  );
}
