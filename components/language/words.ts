import type { ClaimKind, How } from '../../core/claims/kinds.ts';
import type { ClaimStatus } from '../../core/claims/status.ts';
import type { ChainAction, HoldingAction } from '../../core/profile/deliveries.ts';
import type { Figure, Relation, SeeAlso } from '../../core/schema/claim.ts';
import { t } from './text.ts';

/** Words in the reader's language for the ids that the dataset uses. */

/** "changed since" */
export function statusWord(status: ClaimStatus): string {
  return t(`status_${underscored(status)}`);
}

/** "allegation" */
export function kindWord(kind: ClaimKind): string {
  return t(`kind_${underscored(kind)}`);
}

/** "Since then" */
export function howWord(how: How): string {
  return t(`how_${underscored(how)}`);
}

/** "Reported otherwise" */
export function seeAlsoWord(how: SeeAlso['how']): string {
  return t(`see_${underscored(how)}`);
}

/** "supplies" */
export function relationWord(does: Relation['does']): string {
  return t(`does_${underscored(does)}`);
}

/** "used by", "sold to": read from whoever gives, or what is given, to whoever takes. */
export function givenWord(does: ChainAction): string {
  return t(`given_${underscored(does)}`);
}

/** "designed by Acme" */
export function heldByWord(does: HoldingAction, holder: string): string {
  return t(`held_${underscored(does)}`, holder);
}

/** "about 60" @param number already formatted in the reader's language */
export function qualified(qualifier: NonNullable<Figure['qualifier']>, number: string): string {
  return t(`amount_${underscored(qualifier)}`, number);
}

/** An id as part of a text's name: with underscores for hyphens and spaces, which such names can't contain. */
type Underscored<Id extends string> = Id extends `${infer Start}${'-' | ' '}${infer Rest}`
  ? `${Start}_${Underscored<Rest>}`
  : Id;

function underscored<Id extends string>(id: Id): Underscored<Id> {
  return id.replace(/[- ]/g, '_') as Underscored<Id>;
}
