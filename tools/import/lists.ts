import {
  importArmedGroups,
  importCompanies,
  importDisputedAreas,
  importInternational,
  importParties,
} from './bodies.ts';
import { importNewspapers, importStateMedia } from './media.ts';
import { importMinistries } from './ministries.ts';
import { importCongress, importMinisters } from './office-holders.ts';
import { importOrganisations, importUniversities } from './research-registry.ts';
import type { ListTable } from './table.ts';

/** Every list of the reference folder that the pack takes rows from, besides the factbook. */
export function importLists(directory: string): ListTable[] {
  return [
    importMinisters(directory),
    importMinistries(directory),
    importCongress(directory),
    importParties(directory),
    importArmedGroups(directory),
    importInternational(directory),
    importCompanies(directory),
    importDisputedAreas(directory),
    importStateMedia(directory),
    importNewspapers(directory),
    importUniversities(directory),
    importOrganisations(directory),
  ];
}
