import { type ProfileFile, Section, Topic } from '../../core/schema/profile.ts';
import type { Asker } from './ask.ts';
import { allClaims, newClaim } from './claim.ts';
import type { Folder } from './folder.ts';

/** A section leads with at least so many claims. */
const LEAST_CLAIMS = 3;

/**
 * Asks for a topic with its section: first the section's claims, then what is said of them at its head, which rests on them.
 * @returns the ids of what was written
 */
export async function newTopic(ask: Asker, folder: Folder): Promise<string[]> {
  const topic = await ask.record(Topic);
  const { id, title } = await headOf(ask);
  const blank = {
    id,
    topic: topic.id,
    title,
    headline: '',
    glance: [],
    summary: { text: '', restsOn: [] },
    reviewed: '',
    leads: [],
  };
  update(folder, (profile) => ({
    ...profile,
    topics: [...profile.topics, topic],
    sections: [...profile.sections, blank],
  }));

  const claims = await claimsOf(ask, folder, blank);
  ask.say('\nNow what stands at the head of the section. It says no more than the claims that it rests on.');
  const section = await ask.record(Section, hintsOf(folder, claims), { id, topic: topic.id, title });
  update(folder, (profile) => ({
    ...profile,
    sections: profile.sections.map((one) => (one.id === id ? section : one)),
  }));
  return [topic.id, id, ...claims];
}

async function headOf(ask: Asker): Promise<Pick<Section, 'id' | 'title'>> {
  ask.say('\nThe section that it shows or hides:');
  return {
    id: await ask.value('section: id', Section.shape.id),
    title: await ask.value('section: title', Section.shape.title),
  };
}

async function claimsOf(ask: Asker, folder: Folder, section: Section): Promise<string[]> {
  ask.say(
    `\nIts claims, at least ${LEAST_CLAIMS}: every sentence of the document needs one, in this section or another.`,
  );
  const ids: string[] = [];
  while (ids.length < LEAST_CLAIMS || (await ask.yes('\nAnother claim?')))
    ids.push(await newClaim(ask, folder, section));
  return ids;
}

function hintsOf(folder: Folder, claims: readonly string[]) {
  const own = () =>
    allClaims(folder)
      .filter(({ id }) => claims.includes(id))
      .map(({ id, text }) => ({ value: id, label: text }));
  const rests = { choices: own, note: 'Several are joined by commas.' };
  return {
    'glance.then.rests': rests,
    'glance.now.rests': { note: 'Ids of later entries, or of claims; several are joined by commas.' },
    'summary.restsOn': rests,
    leads: { ...rests, usual: claims.slice(0, 6).join(', ') },
  };
}

function update(folder: Folder, change: (profile: ProfileFile) => ProfileFile): void {
  const { $schema: _, ...profile } = folder.read<ProfileFile>('profile.json');
  folder.write('profile.json', 'profile', change(profile));
}
