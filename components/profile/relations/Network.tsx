import type { SourceBrief } from '../../../core/bundle/compiled.ts';
import type { Network as NetworkData } from '../../../core/profile/network.ts';
import type { NetworkLayout } from '../../../core/profile/network-layout.ts';
import { formatMonth } from '../../language/dates.ts';
import { Switch } from '../../controls/Switch.tsx';
import { t } from '../../language/text.ts';
import { NetworkPicture } from './NetworkPicture.tsx';
import { NetworkTable } from './NetworkTable.tsx';

export interface NetworkLinks {
  /** The address of a claim in the page. */
  hrefOf: (id: string) => string;
  /** The address of all claims that name an entity. */
  hrefOfEntity: (id: string) => string;
  /** The address of several claims alone. */
  hrefOfClaims: (ids: readonly string[]) => string;
}

export interface NetworkProps extends NetworkLinks {
  network: NetworkData;
  /** Where everything of the same network stands. */
  layout: NetworkLayout;
  sources: readonly SourceBrief[];
  /** Whether who supports, criticizes, leads or investigates whom is in it; undefined where there is none of that. */
  stance: boolean | undefined;
  onStance: (on: boolean) => void;
}

/** Who supplies what to whom: a diagram, and the same as a table. */
export function Network({ network, layout, sources, stance, onStance, ...links }: NetworkProps) {
  const { asOf } = network;
  return (
    <div class="network">
      {stance !== undefined && (
        <Switch id="network-stance" label={t('network_stance')} on={stance} onChange={onStance} />
      )}
      {asOf ? (
        <>
          <p class="quiet-text" id="network-text">
            {t('network_text', period(asOf))}
          </p>
          <NetworkPicture network={network} layout={layout} {...links} />
          <h2>{t('network_table')}</h2>
          <NetworkTable network={network} sources={sources} hrefOf={links.hrefOf} />
        </>
      ) : (
        <p>{t('network_nothing')}</p>
      )}
    </div>
  );
}

function period({ from, to }: { from: string; to: string }): string {
  const [first, last] = [formatMonth(from), formatMonth(to)];
  return first === last ? first : t('from_to', first, last);
}
