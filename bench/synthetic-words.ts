import type { Chance } from './chance.ts';

/**
 * Words for sentences about companies that do not exist. There are so many that a profile compresses about as well as a
 * real one.
 */
export const THINGS = words(
  'granite harbour lantern meadow orchard pebble quarry ribbon saddle thistle umber velvet willow yarrow zephyr amber birch cedar dune ember fern glade heron iris juniper kestrel linden maple nettle osprey',
);
export const OBJECTS = words(
  'pump valve kettle ledger turbine bicycle blanket compass furnace hammer ladder mirror paddle quilt rudder spindle tractor violin wagon barrel candle engine fiddle goblet helmet locket magnet needle basket pulley satchel telescope thimble trowel wheel anchor bellows chisel dial filter',
);
export const PLACES = words(
  'Ashford Brindle Carrow Denholm Eastmere Fallowby Garth Hexley Inverloch Jarrow Kelso Langford Morwen Norby Oakham Penrose Quarley Rushmere Selwick Tarbet',
);
export const ACTS = words(
  'bought sold built closed leased measured supplied repaired tested reported promised withdrew opened moved counted licensed borrowed insured shipped recalled',
);
const SPEAKERS = words(
  'auditors employees neighbours regulators researchers suppliers inspectors shareholders teachers engineers',
);
const MANNERS = words('openly quietly twice rarely partly largely jointly formally gradually briefly');

/** Makes a sentence as long as an average claim, with a date, a figure and a speaker. */
export function sentence(company: string, chance: Chance): string {
  const what = `${chance.of(MANNERS)} ${chance.of(ACTS)} ${2 + chance.under(9000)} ${chance.of(OBJECTS)}s`;
  const which = `for the ${chance.of(THINGS)} ${chance.of(OBJECTS)} in ${chance.of(PLACES)}`;
  return `On ${chance.date()} ${chance.of(SPEAKERS)} in ${chance.of(PLACES)} stated that ${company} had ${what} ${which}, ${chance.of(MANNERS)} ${chance.of(ACTS)} the year before.`;
}

function words(text: string): string[] {
  return text.split(' ');
}
