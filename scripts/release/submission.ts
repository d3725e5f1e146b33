/** What one store needs from the environment, and which archives go there. */
interface StoreNeeds {
  name: string;
  secrets: string[];
  /** Environment variables of "wxt submit", with the end of the archive's name that each takes. */
  archives: Record<string, string>;
  /** Whether a dry run of "wxt submit" signs in there. */
  isTried: boolean;
}

const STORES: StoreNeeds[] = [
  {
    name: 'Chrome Web Store',
    secrets: [
      'CHROME_EXTENSION_ID',
      'CHROME_PUBLISHER_ID',
      'CHROME_SERVICE_ACCOUNT_CLIENT_EMAIL',
      'CHROME_SERVICE_ACCOUNT_PRIVATE_KEY',
    ],
    archives: { CHROME_ZIP: '-chrome.zip' },
    isTried: true,
  },
  {
    name: 'Edge Add-ons',
    secrets: ['EDGE_PRODUCT_ID', 'EDGE_CLIENT_ID', 'EDGE_API_KEY'],
    archives: { EDGE_ZIP: '-chrome.zip' },
    isTried: false,
  },
  {
    name: 'Firefox Add-ons',
    secrets: ['FIREFOX_JWT_ISSUER', 'FIREFOX_JWT_SECRET'],
    archives: { FIREFOX_ZIP: '-firefox.zip', FIREFOX_SOURCES_ZIP: '-sources.zip' },
    isTried: true,
  },
];

/** What a dry run does at a store, in words. */
export function dryRunAt(store: string): string {
  return STORES.find(({ name }) => name === store)?.isTried
    ? 'tried, without uploading'
    : 'not tried, since no dry run signs in there: whether its secrets are right only a submission for real shows';
}

/** Archives that were made without the project's addresses; they are for nobody but those who made them. */
const DRAFT = /-draft-[a-z]+\.zip$/;

/** What can be submitted, and what is missing for the rest. */
export interface Submission {
  /** Stores for which all is there. */
  ready: string[];
  /** For each other store, the names of what is not set or not there. */
  missing: { store: string; names: string[] }[];
  /** What "wxt submit" reads from its environment, beside the secrets. */
  environment: Record<string, string>;
}

/**
 * Works out which stores a version can be submitted to.
 * @param environment the environment variables, with the stores' secrets
 * @param archives paths of the archives in .output/; drafts among them are left out
 */
export function planSubmission(
  environment: Readonly<Record<string, string | undefined>>,
  archives: readonly string[],
): Submission {
  const packages = archives.filter((path) => !DRAFT.test(path));
  const plans = STORES.map(({ name, secrets, archives: wanted }) => {
    const found = Object.entries(wanted).map(([variable, end]): [string, string | undefined] => [
      variable,
      packages.find((path) => path.endsWith(end)),
    ]);
    const names = [
      ...secrets.filter((secret) => !environment[secret]),
      ...found.filter(([, path]) => !path).map(([variable]) => `an archive ${wanted[variable]}`),
    ];
    return { store: name, names, found };
  });
  const ready = plans.filter(({ names }) => names.length === 0);
  return {
    ready: ready.map(({ store }) => store),
    missing: plans.filter(({ names }) => names.length > 0).map(({ store, names }) => ({ store, names })),
    environment: {
      // The older interface needs a person's own sign-in, and Chrome's store gives it up.
      CHROME_API_VERSION: 'v2',
      ...Object.fromEntries(ready.flatMap(({ found }) => found.map(([variable, path]) => [variable, path ?? '']))),
    },
  };
}
