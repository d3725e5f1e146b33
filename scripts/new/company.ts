import * as z from 'zod/mini';
import { Entity, ProfileFile } from '../../core/schema/profile.ts';
import { Site } from '../../core/schema/site.ts';
import { Source } from '../../core/schema/source.ts';
import type { Asker } from './ask.ts';
import type { Folder } from './folder.ts';
import { newTopic } from './topic.ts';

const { id: Name, name, about } = ProfileFile.shape;

/** What is asked of the company itself; all else of its profile follows from the topic. */
const Company = z.strictObject({ name, about });

/**
 * Asks for a company: its profile, one document, one site, and one topic with its section and claims. More of each is
 * added afterwards.
 * @param open opens the folder of a new profile
 * @param taken the profiles that there are
 * @returns the ids of what was written
 */
export async function newCompany(
  ask: Asker,
  open: (profile: string) => Folder,
  taken: readonly string[],
): Promise<string[]> {
  ask.say('\nThe company:');
  const free = Name.check(
    z.refine((one) => !taken.includes(one), 'There is a folder of this name already.'),
    z.describe('The name of its folder in data/profiles/.'),
  );
  const id = await ask.value('id', free);
  const folder = open(id);
  const company = await ask.record(Company);
  const entity = await ask.record(Entity, {}, { id, name: company.name, kind: 'company' });
  folder.write('profile.json', 'profile', { id, ...company, topics: [], sections: [], entities: [entity] });
  folder.write('later.json', 'later', { later: [], noAnswer: [] });

  ask.say('\nThe document that its claims rest on:');
  const source = await ask.record(Source);
  folder.write('sources.json', 'sources', { sources: [source] });

  ask.say('\nIts site. (The section that every page of it gets is asked for last.)');
  const [siteId, siteName] = [await ask.value('id', Site.shape.id), await ask.value('name', Site.shape.name)];
  folder.write('sites.json', 'sites', { sites: [{ id: siteId, name: siteName }] });

  const written = await newTopic(ask, folder);
  const [, section = ''] = written;
  const site = await ask.record(Site, siteHints(section), {
    id: siteId,
    name: siteName,
    sections: [section],
    rules: [],
    languagePaths: undefined,
    slugPaths: undefined,
    search: undefined,
  });
  folder.write('sites.json', 'sites', { sites: [site] });
  return [id, source.id, siteId, ...written];
}

function siteHints(section: string) {
  const several = 'Several are joined by commas.';
  const sections = { choices: () => [{ value: section }], usual: section };
  return {
    hosts: { note: several },
    'silent.when.hosts': { note: several },
    'silent.when.paths': { note: several },
    'silent.when.words': { note: several },
    'silent.when.title': { note: several },
    'silent.unless.hosts': { note: several },
    'examples.pages.sections': sections,
  };
}
