/** Ids of what the list says of a record, by which the picture names its signs. */

export const dateId = (record: string): string => `dated-${record}`;

export const textId = (record: string): string => `event-${record}`;
