import type { Project } from '../schema/project.ts';

/**
 * The id of a draft in Firefox, which keeps the storage of an add-on by its id. It is nobody's: a published package has
 * the one of project.json.
 */
export const DRAFT_GECKO_ID = 'draft@sidelight.invalid';

/**
 * What must be filled in before a package is published. The ids that the other stores give at the first submission are
 * not among it.
 * @returns a line each, with the field of project.json
 */
export function unfilled({ home, source, issues, mail, security, privacy, extensions }: Project): string[] {
  const wanted: [string, unknown, string][] = [
    ['home', home, 'the home page'],
    ['source', source, 'where the source code is'],
    ['issues or mail', issues ?? mail, 'where readers report what is wrong'],
    ['security', security, 'where a hole is reported'],
    ['privacy', privacy, 'where the privacy policy can be read'],
    ['extensions.firefox', extensions.firefox, 'the id for Firefox, as in "name@host", chosen once'],
  ];
  return wanted.filter(([, value]) => value === null).map(([field, , about]) => `${field}: ${about}`);
}

/** The parts of a manifest that name the project. */
export interface ManifestNames {
  homepage_url?: string;
}

/** What of the addresses stands in the manifest of every browser. */
export function manifestNames({ home }: Project): ManifestNames {
  return home === null ? {} : { homepage_url: home };
}

/** The id in Firefox: the project's own, or that of a draft. */
export function geckoId({ extensions }: Project): string {
  return extensions.firefox ?? DRAFT_GECKO_ID;
}
