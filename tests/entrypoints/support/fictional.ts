import type { CitedProfile, Dataset } from '../../../core/dataset/dataset.ts';
import { fictionalDataset, fictionalProfile } from '../../core/fictional.ts';

/** The fictional company with a second site, and another company beside it. */
export function twoCompanies(): Dataset<CitedProfile> {
  const acme = fictionalProfile();
  return fictionalDataset({ ...acme, sites: [...acme.sites, ...siteOf('acme-pool', 'pool.example')] }, otherCompany());
}

/** Another company, made like the fictional one. */
function otherCompany(): CitedProfile {
  return fictionalProfile({ id: 'bolt', name: 'Bolt', sites: siteOf('bolt-shop', 'bolt.example') });
}

function siteOf(id: string, host: string): CitedProfile['sites'] {
  return fictionalProfile().sites.map((site) => ({ ...site, id, name: id, subject: id, hosts: [host], silent: [] }));
}
