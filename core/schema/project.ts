import * as z from 'zod/mini';

/** Endings that belong to nobody (RFC 2606, RFC 6761): an address with one leads nowhere. */
const NOBODYS = /(^|[.@])(example(\.(com|net|org))?|invalid|test|localhost)$/;

const UNSET = 'It is null until there is one.';

const Address = z
  .url({ protocol: /^https$/, error: 'This is no address that begins with https://; write null where there is none.' })
  .check(
    z.refine(
      (address) => !NOBODYS.test(URL.parse(address)?.hostname ?? ''),
      'This address is a placeholder that leads nowhere; write null where there is none.',
    ),
  );

/** Addresses of pages are made by adding their paths. */
const Folder = Address.check(
  z.refine(
    (address) => /^[^?#]*\/$/.test(address),
    'This address is no folder: it must end with "/", and have no "?" and no "#".',
  ),
);

const Mail = z
  .email('This is no e-mail address; write null where there is none.')
  .check(
    z.refine(
      (address) => !NOBODYS.test(address),
      'This e-mail address is a placeholder that reaches nobody; write null where there is none.',
    ),
  );

/** An address, or null while there is none. */
function unset<T extends z.core.$ZodType>(schema: T, about: string) {
  return z.nullable(schema).check(z.describe(`${about} ${UNSET}`));
}

/** What an add-on of Firefox is known by: an address-like name, or a GUID in braces. */
const GeckoId = z.string().check(
  z.regex(
    /^([\w.-]*@[\w.-]+|\{[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\})$/i,
    'An id for Firefox looks like "name@host", or is a GUID in braces.',
  ),
  z.refine((id) => !NOBODYS.test(id), 'This id is a placeholder; write null where there is none.'),
);

const ChromiumId = z
  .string()
  .check(
    z.regex(/^[a-p]{32}$/, 'An id of this store is 32 letters from a to p; it stands in the address of the page.'),
  );

export const Project = z.strictObject({
  home: unset(Address, 'The home page.'),
  source: unset(Address, 'Where the source code is.'),
  issues: unset(Address, 'Where reports are listed and taken: ".../issues".'),
  issueForm: unset(
    Address,
    'Where the same host opens one of the forms of .github/ISSUE_TEMPLATE, filled from the address: ".../issues/new". Null where the host has no forms.',
  ),
  security: unset(Address, 'Where a hole is reported so that not everybody reads it.'),
  privacy: unset(Address, 'Where the privacy policy can be read; stores ask for it.'),
  site: unset(Folder, 'Where the public pages are that `npm run site` writes, ending with "/".'),
  mail: unset(Mail, 'Where readers write about what is wrong.'),
  extensions: z
    .strictObject({
      chrome: unset(ChromiumId, 'The id that the Chrome Web Store gave.'),
      edge: unset(ChromiumId, 'The id that Edge Add-ons gave.'),
      firefox: unset(GeckoId, 'The id for Firefox, which is chosen once and never changes.'),
    })
    .check(z.describe('By what the stores know the extension.')),
});

/** project.json: all addresses that name this project. */
export const ProjectFile = z.strictObject({ $schema: z.optional(z.string()), ...Project.shape });

export type Project = z.infer<typeof Project>;

/** A project that names no address. */
export const NO_ADDRESSES: Project = {
  home: null,
  source: null,
  issues: null,
  issueForm: null,
  security: null,
  privacy: null,
  site: null,
  mail: null,
  extensions: { chrome: null, edge: null, firefox: null },
};
